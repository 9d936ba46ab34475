import type { Level } from '../classification/levels.ts';
import { incidentName } from '../incident/journal-lines.ts';
import { message } from '../language/message.ts';
import type { IncidentRow } from '../projections/incident-rows.ts';
import type { AfterLog } from './after-log.ts';

/** The organisation's own name of a level. */
export function levelName({ names }: AfterLog, level: Level | null): string {
  if (level === null) return message('levels.none.long');
  return names.organisation?.levels.find(({ id }) => id === level)?.name ?? message(`levels.${level}.long`);
}

/** "H-003 Kabelbrott i Trollbäcken" */
export function incidentWords(row: IncidentRow | null): string {
  if (row === null) return message('report.no-incident');
  return message('report.incident', { number: incidentName(row.number), title: titleWords(row) });
}

/** An incident's title, or the word for why it is not here. */
export function titleWords({ title, absent }: Pick<IncidentRow, 'title' | 'absent'>): string {
  return title ?? message(absent === 'erased' ? 'timeline.erased' : 'timeline.withheld');
}

/** A text that a person wrote, or the word for why it is not here. */
export function words(text: string | null): string {
  return text ?? message('timeline.withheld');
}

/** Whose a cost is. */
export function departmentWords({ names }: AfterLog, department: string | null): string {
  return department === null ? message('report.cost.nobodys') : names.department(department);
}

/** "2026-11-01 till 2026-11-30", by the days that were asked for. */
export function periodWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return message('report.period.whole');
  if (to === undefined) return message('report.period.from', { from: from ?? '' });
  return from === undefined
    ? message('report.period.to', { to })
    : message('report.period.between', { from, to });
}
