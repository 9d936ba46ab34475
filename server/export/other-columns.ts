import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import type { DecisionRow } from '#shared/projections/decision-rows.ts';
import type { IncidentRow } from '#shared/projections/incident-rows.ts';
import type { TimelineEntry } from '#shared/projections/timeline.ts';
import type { Level } from '#shared/classification/levels.ts';
import type { Column } from './column.ts';
import { shownIncident } from './journal-columns.ts';
import { roleName } from './role-name.ts';

export function incidentColumns(organisation: ImportDocument | null): readonly Column<IncidentRow>[] {
  return [
    { header: message('export.column.number'), width: 9, cell: (row) => shownIncident(row.number) },
    { header: message('export.column.title'), width: 50, cell: incidentTitle },
    {
      header: message('export.column.incident-type'),
      width: 24,
      cell: (row) => message(`incident-types.${row.incidentType}`),
    },
    { header: message('export.column.level'), width: 20, cell: (row) => levelText(organisation, row.level) },
    { header: message('export.column.status'), width: 18, cell: incidentStatus },
    { header: message('export.column.place'), width: 30, cell: (row) => row.place?.label ?? null },
    { header: message('export.column.latitude'), width: 11, cell: (row) => row.place?.lat ?? null },
    { header: message('export.column.longitude'), width: 11, cell: (row) => row.place?.lon ?? null },
    { header: message('export.column.who'), width: 20, cell: (row) => row.source?.who ?? null },
    {
      header: message('export.column.departments'),
      width: 40,
      cell: (row) => row.departments.map((id) => departmentName(organisation, id)).join(', '),
    },
    { header: message('export.column.reported-at'), width: 19, cell: (row) => ({ time: row.reportedAt }) },
    { header: message('export.column.reported-by'), width: 20, cell: (row) => row.reportedBy },
    { header: message('export.column.closed-at'), width: 19, cell: (row) => ({ time: row.closedAt }) },
    { header: message('export.column.registry-number'), width: 18, cell: (row) => row.registryNumber },
  ];
}

export const timelineColumns: readonly Column<TimelineEntry & { readonly incidentNumber: number | null }>[] =
  [
    { header: message('export.column.seq'), width: 14, cell: (row) => row.seq },
    { header: message('export.column.occurred-at'), width: 19, cell: (row) => ({ time: row.at }) },
    { header: message('export.column.recorded-at'), width: 19, cell: (row) => ({ time: row.recordedAt }) },
    {
      header: message('export.column.incident'),
      width: 10,
      cell: (row) => shownIncident(row.incidentNumber),
    },
    { header: message('export.column.line'), width: 100, cell: (row) => row.text },
    { header: message('export.column.event-type'), width: 32, cell: (row) => row.type },
  ];

export function decisionColumns(organisation: ImportDocument | null): readonly Column<DecisionRow>[] {
  return [
    { header: message('export.column.decided-at'), width: 19, cell: (row) => ({ time: row.decidedAt }) },
    {
      header: message('export.column.decision'),
      width: 40,
      cell: (row) => message(`export.decision.${row.kind}`),
    },
    {
      header: message('export.column.form'),
      width: 24,
      cell: (row) => (row.oral === null ? null : message(`oral.mark.${row.oral}`)),
    },
    {
      header: message('export.column.urgent'),
      width: 30,
      cell: (row) => (row.urgent ? message('register.urgent.what') : null),
    },
    { header: message('export.column.number'), width: 9, cell: (row) => row.number },
    { header: message('export.column.registry-number'), width: 18, cell: (row) => row.registryNumber },
    {
      header: message('export.column.incident'),
      width: 10,
      cell: (row) => shownIncident(row.incidentNumber),
    },
    { header: message('export.column.text'), width: 60, cell: (row) => decisionText(organisation, row) },
    { header: message('export.column.committee'), width: 30, cell: (row) => row.committee },
    { header: message('export.column.grounds'), width: 60, cell: (row) => row.grounds },
    { header: message('export.column.decided-by'), width: 26, cell: (row) => row.decidedBy },
    { header: message('export.column.role'), width: 24, cell: (row) => roleName(row.role) },
    { header: message('export.column.presented-by'), width: 24, cell: (row) => row.presentedBy },
    {
      header: message('export.column.participants'),
      width: 40,
      cell: (row) => row.participants.join(', ') || null,
    },
    { header: message('export.column.recorded-at'), width: 19, cell: (row) => ({ time: row.recordedAt }) },
    { header: message('export.column.seq'), width: 14, cell: (row) => row.seq },
  ];
}

/** The organisation's own name of a level. */
export function levelText(organisation: ImportDocument | null, level: Level | null): string {
  if (level === null) return message('levels.none.long');
  return organisation?.levels.find((one) => one.id === level)?.name ?? message(`levels.${level}.long`);
}

export function incidentTitle(row: IncidentRow): string | null {
  if (row.title !== null || row.absent === null) return row.title;
  return message(row.absent === 'erased' ? 'timeline.erased' : 'timeline.withheld');
}

export function incidentStatus(row: IncidentRow): string {
  if (row.mergedInto !== null) return message('export.incident.merged');
  return message(`export.incident.${row.status}`);
}

function departmentName(organisation: ImportDocument | null, id: string): string {
  return organisation?.departments.find((one) => one.id === id)?.name ?? id;
}

function decisionText(organisation: ImportDocument | null, row: DecisionRow): string | null {
  if (row.kind === 'level') return levelText(organisation, row.text as Level);
  if (row.kind !== 'terminate') return row.text;
  return message(row.text === 'council' ? 'export.ended-by.council' : 'export.ended-by.executive-board');
}
