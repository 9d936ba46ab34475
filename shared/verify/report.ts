import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import type { FaultAt, Missing, VerifyOutcome } from './outcome.ts';

/** What verification found, in plain Swedish: one sentence of the whole, then what it rests on. Each list may be empty. */
export type VerifyReport = {
  readonly verdict: VerifyOutcome['kind'];
  readonly heading: string;
  readonly checked: readonly string[];
  /** What is not in the file, and why; that nothing is missing is said too. */
  readonly missing: readonly string[];
  readonly broken: readonly string[];
  /** What the check does not prove. */
  readonly remember: readonly string[];
};

/** An organisation by its id, and what people call it. */
type Named = { readonly id: string; readonly name: string };

/** Needs the texts of the pages. `known`: the organisation whose name is known where this is said; any other is called by its id. */
export function verifyReport(outcome: VerifyOutcome, known: Named | null = null): VerifyReport {
  const missing = missingLines(outcome);
  if (outcome.kind === 'broken') {
    const more = outcome.faultCount - outcome.faults.length;
    return {
      verdict: 'broken',
      heading: faultLine(outcome, 'verify.broken', 'verify.broken.event'),
      checked: headsLines(outcome.headsMatched),
      missing,
      broken: [
        ...outcome.faults.map((fault) => faultLine(fault, 'verify.broken.line', 'verify.broken.line-event')),
        ...(more > 0 ? [message('verify.broken.more', { count: more })] : []),
        message('verify.broken.after'),
      ],
      remember: headsRemarks(outcome),
    };
  }
  const { organisation, head, signer, headsMatched } = outcome;
  return {
    verdict: 'whole',
    heading: message('verify.whole', {
      events: head.seq,
      organisation: known?.id === organisation ? known.name : organisation,
    }),
    checked: [
      message('verify.checked.links', { last: String(head.seq) }),
      message(missing.length === 0 ? 'verify.checked.content' : 'verify.checked.content-partly'),
      ...spanLines(outcome),
      message('verify.checked.head', { seq: String(head.seq), hash: head.hash }),
      message('verify.checked.signature', { time: said(head.signedAt) }),
      ...(signer === 'proven' ? [message('verify.checked.signer')] : []),
      ...headsLines(headsMatched),
    ],
    missing: missing.length === 0 ? [message('verify.missing.none')] : missing,
    broken: [],
    remember: [
      ...(signer === 'unproven' ? [message('verify.remember.unproven', { key: head.key })] : []),
      ...headsRemarks(outcome),
    ],
  };
}

/** The report as lines of text, each list under its name. */
export function reportLines(report: VerifyReport): string[] {
  const groups = (['broken', 'checked', 'missing', 'remember'] as const).flatMap((group) => {
    const lines = report[group];
    return lines.length === 0
      ? []
      : ['', message(`verify.group.${group}`), ...lines.map((line) => `  ${line}`)];
  });
  return [report.heading, ...groups];
}

function faultLine(
  { line, seq, fault }: FaultAt,
  alone: 'verify.broken' | 'verify.broken.line',
  withEvent: 'verify.broken.event' | 'verify.broken.line-event',
): string {
  const what = message(`verify.fault.${fault}`);
  // Line and number are the same but where a line is missing or doubled.
  if (seq === null || seq === line) return message(alone, { line: String(line), fault: what });
  return message(withEvent, { line: String(line), seq: String(seq), fault: what });
}

function missingLines({ withheldEvents, erasedEvents, filteredEvents }: VerifyOutcome): string[] {
  const told = (key: 'withheld' | 'erased' | 'filtered', missing: Missing): string[] =>
    missing.count === 0
      ? []
      : [message(`verify.missing.${key}`, { count: missing.count, numbers: numbersOf(missing) })];
  return [
    ...told('withheld', withheldEvents),
    ...told('erased', erasedEvents),
    ...told('filtered', filteredEvents),
  ];
}

/** "14, 20–22", and that there are more. */
function numbersOf({ count, ranges }: Missing): string {
  const numbers = ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
  const named = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return named < count ? message('verify.missing.more', { numbers }) : numbers;
}

function spanLines({ firstRecordedAt, lastRecordedAt }: VerifyOutcome): string[] {
  if (firstRecordedAt === null || lastRecordedAt === null) return [];
  return [message('verify.checked.span', { first: said(firstRecordedAt), last: said(lastRecordedAt) })];
}

function headsLines(count: number): string[] {
  return count === 0 ? [] : [message('verify.checked.heads', { count })];
}

function headsRemarks({ headsBeyond, headsForeign }: VerifyOutcome): string[] {
  return [
    ...(headsBeyond === 0 ? [] : [message('verify.remember.heads-beyond', { count: headsBeyond })]),
    ...(headsForeign === 0 ? [] : [message('verify.remember.heads-foreign', { count: headsForeign })]),
  ];
}

/** By Swedish clocks; a file that is whole in itself may still call anything a time, which is told as it stands. */
function said(time: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) ? swedishMinute(time) : time;
}
