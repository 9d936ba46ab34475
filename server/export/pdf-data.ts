import { highestLevel } from '#shared/classification/levels.ts';
import type { Level } from '#shared/classification/levels.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { journalKindName } from '#shared/projections/journal-kind-name.ts';
import type { IncidentRow } from '#shared/projections/incident-rows.ts';
import type { JournalRow } from '#shared/projections/journal-rows.ts';
import { channelName, journalText } from './journal-columns.ts';
import type { JournalDocument } from './journal-document.ts';
import { localDay, localMinute, localTime } from './local-time.ts';
import { incidentStatus, incidentTitle, levelText } from './other-columns.ts';
import { printDate } from './print-date.ts';
import { roleName } from './role-name.ts';
import type { Selection } from './selection.ts';

/** How a print was asked for. `now` is ISO 8601 UTC; `who` is the name of the one who prints. */
export type Print = {
  readonly head: Head;
  readonly selection: Selection;
  readonly now: string;
  readonly who: string;
};

type PrintLevel = { readonly id: Level | 'none'; readonly name: string };

/** An entry longer than this may be broken over pages; a shorter one stands on one. */
const longEntry = 1_500;

/** Everything that journal.typ sets, in finished words. Texts are strings that are set as they stand. */
export function pdfData(document: JournalDocument, print: Print) {
  const { organisation } = document;
  const asked = document.incidents.find((row) => row.incident === print.selection.incident);
  const municipality = organisation?.name ?? '';
  return {
    title:
      asked === undefined
        ? message('export.print.title')
        : message('export.print.title.incident', { incident: incidentName(asked.number) }),
    municipality,
    example: organisation?.example === true ? message('export.print.example') : null,
    subject: asked === undefined ? situationOf(document) : subjectOf(asked),
    level: headLevel(document, asked),
    printed: message('export.print.printed', { time: localMinute(print.now), who: print.who }),
    period: message('export.print.period', { period: periodOf(print.selection) }),
    date: printDate(print.now),
    notices: noticesOf(document),
    seqs: message('export.print.seqs', { first: print.head.seq === 0 ? 0 : 1, last: print.head.seq }),
    seal: message('export.print.seal', { hash: print.head.hash }),
    page: message('export.print.page', { page: '\ue000', pages: '\ue000' }).split('\ue000'),
    words: {
      incidents: message('export.print.incidents'),
      journal: message('export.print.entries.heading'),
      noIncidents: message('export.print.no-incidents'),
      noEntries: message('export.print.no-entries'),
      incidentColumns: [
        message('export.column.number'),
        message('export.column.level'),
        message('export.column.title'),
        message('export.column.reported-at'),
        message('export.column.status'),
      ],
      verify: message('export.print.verify'),
    },
    incidents: document.incidents.map((row) => ({
      number: incidentName(row.number),
      level: levelOf(document, row.level),
      title: incidentTitle(row) ?? '',
      reported: localMinute(row.reportedAt),
      status: incidentStatus(row),
    })),
    days: daysOf(document),
  };
}

/** How much there is, and whether confidential texts are in it or left out of it. */
function noticesOf({ journal, incidents }: JournalDocument): string[] {
  const notices = [message('export.print.entries', { count: journal.length })];
  const withheld = [...journal, ...incidents].some((row) => row.absent === 'withheld');
  if (withheld) notices.push(message('export.print.withheld'));
  if (journal.some((row) => row.restricted && row.absent === null))
    notices.push(message('export.print.restricted'));
  return notices;
}

function situationOf({ situation }: JournalDocument): string {
  if (situation === null) return message('export.print.title');
  return message('export.print.situation', { title: situation });
}

function subjectOf(row: IncidentRow): string {
  const title = incidentTitle(row);
  return title === null ? incidentName(row.number) : `${incidentName(row.number)} ${title}`;
}

function headLevel(document: JournalDocument, asked: IncidentRow | undefined): PrintLevel | null {
  if (asked !== undefined) return levelOf(document, asked.level);
  const open = document.incidents.filter((row) => row.status === 'open');
  return open.length === 0 ? null : levelOf(document, highestLevel(open.map((row) => row.level)));
}

function levelOf({ organisation }: JournalDocument, level: Level | null): PrintLevel {
  return { id: level ?? 'none', name: levelText(organisation, level) };
}

function periodOf({ from, to }: Selection): string {
  if (from !== undefined && to !== undefined)
    return message('export.print.period.between', { from: localMinute(from), to: localMinute(to) });
  if (from !== undefined) return message('export.print.period.from', { from: localMinute(from) });
  if (to !== undefined) return message('export.print.period.to', { to: localMinute(to) });
  return message('export.print.period.whole');
}

function daysOf(document: JournalDocument) {
  const days = new Map<string, ReturnType<typeof entryOf>[]>();
  for (const row of document.journal) {
    const heading = localDay(row.occurredAt);
    const entries = days.get(heading);
    if (entries === undefined) days.set(heading, [entryOf(row, document)]);
    else entries.push(entryOf(row, document));
  }
  return Array.from(days, ([heading, entries]) => ({ heading, entries }));
}

function entryOf(row: JournalRow, document: JournalDocument) {
  const text = journalText(row);
  return {
    time: localTime(row.occurredAt).slice(11, 16),
    number: message('export.print.number', { number: row.number }),
    kind: journalKindName(row.kind, row.direction),
    decision: row.kind === 'decision',
    about: aboutOf(row),
    text,
    struck: row.status !== 'standing',
    changes: changesOf(row, document),
    long: (text?.length ?? 0) > longEntry,
  };
}

/** Where it came from, what it belongs to, who wrote it and, where that was later than it happened, when. */
function aboutOf(row: JournalRow): string {
  const late = localMinute(row.recordedAt) !== localMinute(row.occurredAt);
  const parts = [
    [row.who, channelName(row)].filter((part) => part !== null && part !== 'system').join(', '),
    row.incidentNumber === null ? '' : incidentName(row.incidentNumber),
    row.system ? '' : (row.author ?? roleName(row.role)),
    late ? message('export.print.recorded', { time: localMinute(row.recordedAt) }) : '',
    row.restricted ? message('common.restricted') : '',
  ];
  return parts.filter((part) => part !== '').join('   ');
}

/** What became of an entry, and what a correction or a strike is about. */
function changesOf(row: JournalRow, { entries }: JournalDocument): string[] {
  const changes: string[] = [];
  const reason = row.reason ?? message(row.absent === 'erased' ? 'timeline.erased' : 'timeline.withheld');
  if (row.corrects !== null) changes.push(message('export.print.corrects', { number: row.corrects, reason }));
  if (row.strikes !== null) changes.push(message('export.print.strikes', { number: row.strikes, reason }));
  const by = row.changedBy === null ? undefined : entries.get(row.changedBy);
  if (by === undefined) return changes;
  const why = by.reason ?? message(by.absent === 'erased' ? 'timeline.erased' : 'timeline.withheld');
  if (row.status === 'struck')
    return [...changes, message('export.print.struck', { number: by.number, reason: why })];
  const text = journalText(by) ?? '';
  return [
    ...changes,
    message('export.print.corrected', { number: by.number, text }),
    message('export.print.corrected.reason', { reason: why }),
  ];
}
