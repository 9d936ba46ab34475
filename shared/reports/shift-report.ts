import { incidentName } from '../incident/journal-lines.ts';
import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import type { IncidentRow } from '../projections/incident-rows.ts';
import type { JournalRow } from '../projections/journal-rows.ts';
import { fields, heading, remark } from '../projections/official-document.ts';
import type { Block } from '../projections/official-document.ts';
import type { AfterLog } from './after-log.ts';
import { contentWords } from './decision-log.ts';
import { reportTable } from './report.ts';
import type { Report, ReportColumn } from './report.ts';
import type { ShiftRow } from './shift-rows.ts';
import { levelName, titleWords, words } from './words.ts';

/** The report of a turn of duty: what went on, what was decided, what was handed over. `null`: there is no such shift. */
export function shiftReport(log: AfterLog, shift: string | null): Report | null {
  const row =
    shift === null ? log.shifts.rows().at(-1) : log.shifts.rows().find((one) => one.shift === shift);
  if (row === undefined) return null;
  const until = row.endedAt;
  const during = (at: string): boolean => at >= row.since && (until === null || at < until);
  const incidents = log.incidents
    .rows()
    .filter(
      ({ reportedAt, closedAt }) =>
        (until === null || reportedAt < until) && (closedAt ?? row.since) >= row.since,
    );
  const entries = log.journal
    .rows()
    .filter(({ occurredAt, status }) => during(occurredAt) && status === 'standing')
    .toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
  const alarms = log.alarms.rows().filter(({ sentAt, test }) => !test && during(sentAt));
  return {
    document: {
      ...log.frame([...incidents.map(({ incident }) => incident), ...entries.map(({ entry }) => entry)]),
      title: message('report.shift.title'),
      subtitle: message('report.shift.of', { who: words(row.name), since: swedishMinute(row.since) }),
      blocks: [
        shiftFields(row, [
          [message('report.shift.incidents'), String(incidents.length)],
          [message('report.shift.entries'), String(entries.length)],
          [message('report.shift.alarms'), String(alarms.length)],
        ]),
        ...incidentBlocks(log, incidents),
        ...decisionBlocks(log, during),
        ...handOverBlocks(log, row),
        ...entryBlocks(entries),
      ],
    },
    tables: [entryTable(entries), incidentTable(log, incidents)],
  };
}

function shiftFields(row: ShiftRow, counts: readonly (readonly [string, string])[]): Block {
  return fields(
    [message('report.shift.who'), words(row.name)],
    [message('report.shift.since'), swedishMinute(row.since)],
    [
      message('report.shift.until'),
      row.endedAt === null ? message('report.shift.goes-on') : swedishMinute(row.endedAt),
    ],
    [message('report.shift.note'), row.note],
    ...counts,
  );
}

function incidentBlocks(log: AfterLog, incidents: readonly IncidentRow[]): readonly Block[] {
  if (incidents.length === 0) return [];
  return [
    heading(2, message('report.shift.incidents')),
    {
      kind: 'table',
      columns: [
        message('report.number'),
        message('report.incident-title'),
        message('report.level'),
        message('report.reported-at'),
        message('report.closed-at'),
      ],
      widths: [2, 5, 3, 3, 3],
      rows: incidents.map((row) => [
        incidentName(row.number),
        titleWords(row),
        levelName(log, row.level),
        swedishMinute(row.reportedAt),
        row.closedAt === null ? message('report.goes-on') : swedishMinute(row.closedAt),
      ]),
    },
  ];
}

function decisionBlocks(log: AfterLog, during: (at: string) => boolean): readonly Block[] {
  const decisions = log.decisions.rows().filter(({ decidedAt }) => during(decidedAt));
  if (decisions.length === 0) return [];
  return [
    heading(2, message('report.shift.decisions')),
    {
      kind: 'table',
      columns: [
        message('report.decisions.at'),
        message('report.decisions.what'),
        message('report.decisions.content'),
        message('report.decisions.grounds'),
      ],
      widths: [3, 3, 4, 5],
      rows: decisions.map((row) => [
        swedishMinute(row.decidedAt),
        message(`report.decision.${row.kind}`),
        contentWords(log, row) ?? '',
        row.grounds ?? (log.isWithheld(row.seq) ? words(null) : ''),
      ]),
    },
  ];
}

/** What the one who left had to say, and what the next one was to know. */
function handOverBlocks({ names }: AfterLog, { handOver }: ShiftRow): readonly Block[] {
  if (handOver === null) return [];
  const { summary, note, signedAt, signNote, alone } = handOver;
  return [
    heading(2, message('report.shift.hand-over')),
    fields(
      [message('report.shift.signed'), signedAt === null ? null : swedishMinute(signedAt)],
      [message('report.shift.note'), note],
      [message('report.shift.sign-note'), signNote],
      [message('report.shift.alone'), alone],
      [
        message('report.shift.open-tasks'),
        summary.tasks.length === 0 ? null : summary.tasks.map(({ task }) => names.task(task)).join('\n'),
      ],
      [
        message('report.shift.waiting'),
        summary.decisions.length === 0 ? null : String(summary.decisions.length),
      ],
    ),
  ];
}

function entryBlocks(entries: readonly JournalRow[]): readonly Block[] {
  if (entries.length === 0) return [remark(message('report.shift.no-entries'))];
  return [
    heading(2, message('report.shift.entries')),
    {
      kind: 'table',
      columns: [message('report.time'), message('report.number'), message('report.shift.entry')],
      widths: [3, 1, 9],
      rows: entries.map((row) => [swedishMinute(row.occurredAt), String(row.number), entryWords(row)]),
    },
  ];
}

function entryWords(row: JournalRow): string {
  return row.text ?? message(row.absent === 'erased' ? 'timeline.erased' : 'timeline.withheld');
}

function entryTable(entries: readonly JournalRow[]) {
  const columns: readonly ReportColumn<JournalRow>[] = [
    { header: message('report.time'), width: 19, cell: (row) => ({ time: row.occurredAt }) },
    { header: message('report.number'), width: 9, cell: ({ number }) => number },
    {
      header: message('report.shift.incident'),
      width: 10,
      cell: (row) => (row.incidentNumber === null ? null : incidentName(row.incidentNumber)),
    },
    { header: message('report.shift.entry'), width: 100, cell: entryWords },
    { header: message('report.recorded-by'), width: 24, cell: ({ author }) => author },
  ];
  return reportTable('poster', message('report.shift.entries'), columns, entries);
}

function incidentTable(log: AfterLog, incidents: readonly IncidentRow[]) {
  const columns: readonly ReportColumn<IncidentRow>[] = [
    { header: message('report.number'), width: 9, cell: ({ number }) => incidentName(number) },
    { header: message('report.incident-title'), width: 50, cell: titleWords },
    { header: message('report.level'), width: 22, cell: ({ level }) => levelName(log, level) },
    { header: message('report.reported-at'), width: 19, cell: (row) => ({ time: row.reportedAt }) },
    { header: message('report.closed-at'), width: 19, cell: (row) => ({ time: row.closedAt }) },
  ];
  return reportTable('handelser', message('report.shift.incidents'), columns, incidents);
}
