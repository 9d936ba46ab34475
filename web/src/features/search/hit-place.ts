import type { SearchHit } from '#shared/protocol/search-message.ts';
import { message } from '#shared/language/message.ts';
import { paths } from '../../lib/paths.ts';

const kinds = [
  'incident',
  'journal',
  'task',
  'duty',
  'safety-point',
  'premises',
  'drawing',
  'situation',
  'crisis-leadership',
  'meeting',
  'alarm',
  'escalation',
  'staff',
  'action-card',
  'attachment',
  'conflict',
  'cost',
  'review',
  'situation-report',
  'status-request',
] as const;

/** What a hit is: "Post 12", "Trygghetspunkt". */
export function kindWords({ type, number }: Pick<SearchHit, 'type' | 'number'>): string {
  const kind = kinds.find((one) => type.startsWith(`${one}.`));
  if (kind === 'journal' && number !== null)
    return message('search.kind.journal.number', { number: String(number) });
  return message(`search.kind.${kind ?? 'other'}`);
}

const pages: { readonly [kind: string]: string } = {
  task: paths.tasks,
  duty: paths.duty,
  'safety-point': paths.safetyPoints,
  premises: paths.premises,
  drawing: paths.map,
  situation: paths.board,
  'crisis-leadership': paths.crisisLeadership,
  meeting: paths.meetings,
  alarm: paths.alarms,
  escalation: paths.alarms,
  staff: paths.staff,
  'action-card': paths.actionCards,
  conflict: paths.conflicts,
};

/** So many entries that came later are shown with one that the live state has let go. */
const besideEntry = 20;

/**
 * Where a hit is opened: its row in the journal, its point, its meeting, its incident, or the page of its kind. Null where the page
 * has let it go. `holds`: what the live state has: its incident, and the number of the entry
 * that it is about.
 */
export function placeOf(
  hit: SearchHit,
  holds: { readonly incident: boolean; readonly entry: number | null },
): string | null {
  const { type, incident, safetyPoint, meeting, number } = hit;
  if (holds.entry !== null) {
    const page = incident !== null && holds.incident ? paths.incident(incident) : paths.journal;
    return `${page}#post-${holds.entry}`;
  }
  if (type.startsWith('journal.'))
    return number === null ? null : `${paths.journal}?till=${number + besideEntry}#post-${number}`;
  if (safetyPoint !== null) return paths.safetyPoint(safetyPoint);
  if (meeting !== null) return paths.meeting(meeting);
  const kind = type.slice(0, type.indexOf('.'));
  const page = pages[kind];
  if (page !== undefined && kind !== 'drawing') return page;
  if (incident !== null) return holds.incident ? paths.incident(incident) : null;
  return page ?? null;
}
