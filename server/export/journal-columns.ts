import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { journalKindName } from '#shared/projections/journal-kind-name.ts';
import type { JournalRow } from '#shared/projections/journal-rows.ts';
import type { Column } from './column.ts';
import { roleName } from './role-name.ts';

export const journalColumns: readonly Column<JournalRow>[] = [
  { header: message('export.column.number'), width: 9, cell: (row) => row.number },
  { header: message('export.column.occurred-at'), width: 19, cell: (row) => ({ time: row.occurredAt }) },
  { header: message('export.column.recorded-at'), width: 19, cell: (row) => ({ time: row.recordedAt }) },
  {
    header: message('export.column.kind'),
    width: 12,
    cell: (row) => journalKindName(row.kind, row.direction),
  },
  {
    header: message('export.column.direction'),
    width: 9,
    cell: (row) => message(`export.direction.${row.direction}`),
  },
  { header: message('export.column.who'), width: 20, cell: (row) => (row.system ? null : row.who) },
  { header: message('export.column.channel'), width: 12, cell: channelName },
  {
    header: message('export.column.incident'),
    width: 10,
    cell: ({ incidentNumber }) => shownIncident(incidentNumber),
  },
  { header: message('export.column.text'), width: 80, cell: journalText },
  { header: message('export.column.author'), width: 20, cell: (row) => row.author },
  { header: message('export.column.role'), width: 24, cell: (row) => roleName(row.role) },
  { header: message('export.column.status'), width: 18, cell: journalStatus },
  { header: message('export.column.corrects'), width: 9, cell: (row) => row.corrects },
  { header: message('export.column.strikes'), width: 9, cell: (row) => row.strikes },
  { header: message('export.column.reason'), width: 40, cell: (row) => row.reason },
  {
    header: message('export.column.restricted'),
    width: 10,
    cell: (row) => message(row.restricted ? 'common.yes' : 'common.no'),
  },
  { header: message('export.column.seq'), width: 14, cell: (row) => row.seq },
];

/** The times once more as ISO 8601, for programs. */
export const isoColumns: readonly Column<JournalRow>[] = [
  { header: message('export.column.occurred-at.iso'), width: 24, cell: (row) => row.occurredAt },
  { header: message('export.column.recorded-at.iso'), width: 24, cell: (row) => row.recordedAt },
];

export function shownIncident(number: number | null): string | null {
  return number === null ? null : incidentName(number);
}

/** The text, or the word for why there is none. */
export function journalText(row: JournalRow): string | null {
  if (row.text !== null || row.absent === null) return row.text;
  return message(row.absent === 'erased' ? 'timeline.erased' : 'timeline.withheld');
}

export function channelName({ channel }: JournalRow): string | null {
  if (channel === null || channel === undefined) return null;
  return message(channel === 'system' ? 'export.channel.system' : `journal-kinds.channel.${channel}`);
}

function journalStatus(row: JournalRow): string {
  const number = String(row.changedBy ?? '');
  if (row.status === 'corrected') return message('export.status.corrected', { number });
  return row.status === 'struck'
    ? message('export.status.struck', { number })
    : message('export.status.standing');
}
