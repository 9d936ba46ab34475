import type { Level } from '../classification/levels.ts';
import { incidentName } from '../incident/journal-lines.ts';
import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import { fields, heading, remark } from '../projections/official-document.ts';
import type { Block } from '../projections/official-document.ts';
import type { DecisionRow } from '../projections/decision-rows.ts';
import type { AfterLog } from './after-log.ts';
import { reportTable } from './report.ts';
import type { Report, ReportColumn } from './report.ts';
import { incidentWords, levelName, words } from './words.ts';

type Asked = {
  readonly incident?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** Whether something happened within what was asked for; `to` is not included. */
export function isAsked(
  log: AfterLog,
  { incident, from, to }: Asked,
  of: string | null,
  at: string,
): boolean {
  if (incident !== undefined && (of === null || log.survivor(of) !== incident)) return false;
  return (from === undefined || at >= from) && (to === undefined || at < to);
}

/** The decision log (beslutslogg): who decided what, when and on which grounds. What has no grounds is only counted. */
export function decisionLog(log: AfterLog, asked: Asked): Report {
  const all = log.decisions
    .rows()
    .filter((row) => isAsked(log, asked, row.incident, row.decidedAt))
    .toSorted((one, other) => (one.decidedAt < other.decidedAt ? -1 : 1));
  const told = all.filter((row) => row.grounds !== null || log.isWithheld(row.seq));
  const { incident } = asked;
  const withheld = told.some(({ seq }) => log.isWithheld(seq));
  return {
    document: {
      ...log.frame(incident === undefined ? [] : [incident]),
      withheld,
      title: message('report.decisions.title'),
      subtitle:
        incident === undefined ? message('report.all-incidents') : incidentWords(log.incident(incident)),
      blocks: [
        ...told.flatMap((row, index) => decisionBlocks(log, row, index + 1)),
        ...(told.length === 0 ? [remark(message('report.decisions.none'))] : []),
        ...(told.length === all.length
          ? []
          : [remark(message('report.decisions.without', { count: all.length - told.length }))]),
      ],
    },
    tables: [decisionTable(log, told)],
  };
}

function decisionBlocks(log: AfterLog, row: DecisionRow, place: number): readonly Block[] {
  return [
    heading(2, message('report.decisions.heading', { place, what: kindWords(row) })),
    fields(
      [message('report.decisions.at'), swedishMinute(row.decidedAt)],
      [message('report.decisions.content'), contentWords(log, row)],
      [message('report.decisions.grounds'), words(row.grounds)],
      [message('report.decisions.by'), byWords(log, row)],
      [message('report.decisions.presented-by'), row.presentedBy],
      [
        message('report.decisions.participants'),
        row.participants.length === 0 ? null : row.participants.join(', '),
      ],
      [
        message('report.decisions.incident'),
        row.incidentNumber === null ? null : incidentName(row.incidentNumber),
      ],
      [message('report.decisions.registry-number'), row.registryNumber],
      [message('report.decisions.where'), message('report.decisions.seq', { seq: String(row.seq) })],
    ),
  ];
}

function kindWords(row: DecisionRow): string {
  return message(`report.decision.${row.kind}`);
}

function byWords(log: AfterLog, row: DecisionRow): string {
  if (log.isWithheld(row.seq)) return words(null);
  const who = row.decidedBy ?? message('report.decisions.by.unknown');
  return row.oral === null ? who : message('report.decisions.by.oral', { who, oral: row.oral });
}

/** What was decided; a level by the organisation's own name, an end by who decided it. */
export function contentWords(log: AfterLog, row: DecisionRow): string | null {
  if (row.kind === 'level') return levelName(log, row.text as Level);
  if (row.kind === 'terminate')
    return message(`report.ended-by.${row.text === 'council' ? 'council' : 'board'}`);
  if (row.kind === 'activate' || row.kind === 'decline') return null;
  const text = words(row.text);
  return row.committee === null ? text : message('report.decisions.of', { committee: row.committee, text });
}

function decisionTable(log: AfterLog, rows: readonly DecisionRow[]) {
  const columns: readonly ReportColumn<DecisionRow>[] = [
    { header: message('report.decisions.at'), width: 19, cell: (row) => ({ time: row.decidedAt }) },
    { header: message('report.decisions.what'), width: 36, cell: kindWords },
    { header: message('report.decisions.content'), width: 60, cell: (row) => contentWords(log, row) },
    { header: message('report.decisions.grounds'), width: 60, cell: (row) => words(row.grounds) },
    { header: message('report.decisions.by'), width: 28, cell: (row) => byWords(log, row) },
    { header: message('report.decisions.presented-by'), width: 24, cell: ({ presentedBy }) => presentedBy },
    {
      header: message('report.decisions.incident'),
      width: 10,
      cell: (row) => (row.incidentNumber === null ? null : incidentName(row.incidentNumber)),
    },
    { header: message('report.decisions.registry-number'), width: 18, cell: (row) => row.registryNumber },
    { header: message('report.recorded-at'), width: 19, cell: (row) => ({ time: row.recordedAt }) },
    { header: message('report.seq'), width: 10, cell: ({ seq }) => seq },
  ];
  return reportTable('beslutslogg', message('report.decisions.title'), columns, rows);
}
