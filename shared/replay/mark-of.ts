import type { Level } from '../classification/levels.ts';
import type { EventType } from '../events.ts';
import type { MarkKind, ReplayMark } from './source.ts';
import { idIn } from './structure.ts';
import type { EventStructure } from './structure.ts';

const kinds: { readonly [type: string]: MarkKind } = {
  'incident.classified': 'level',
  'crisis-leadership.activation-decided': 'decision',
  'crisis-leadership.oral-decision-recorded': 'decision',
  'crisis-leadership.taken-over': 'decision',
  'crisis-leadership.handed-back': 'decision',
  'crisis-leadership.decision-recorded': 'decision',
  'crisis-leadership.terminated': 'decision',
  'alarm.sent': 'alarm',
  'duty.taken-over': 'hand-over',
  'duty.hand-over-signed': 'hand-over',
  'safety-point.handed-over': 'hand-over',
} satisfies { readonly [Type in EventType]?: MarkKind };

/** The types of which a mark may come; an entry of the journal is one when a person noted a decision. */
export const markedTypes: readonly string[] = [...Object.keys(kinds), 'journal.written'];

/** The mark that an event is; null where it is none. `numberOf` gives an incident's number. */
export function markOf(
  event: EventStructure,
  numberOf: (incident: string) => number | null,
): ReplayMark | null {
  const kind = kindOf(event);
  if (kind === null) return null;
  const { seq, recordedAt, occurredAt, type, payload } = event;
  const incident = idIn(event, 'incident');
  return {
    seq,
    at: recordedAt,
    occurredAt,
    kind,
    type,
    incident,
    number: incident === null ? null : numberOf(incident),
    level: kind === 'level' ? ((payload?.['level'] ?? null) as Level | null) : null,
  };
}

/** A line that the console wrote stands beside an event with a mark of its own. */
function kindOf({ type, payload }: EventStructure): MarkKind | null {
  if (type !== 'journal.written') return kinds[type] ?? null;
  return payload?.['kind'] === 'decision' && payload['system'] !== true ? 'decision' : null;
}
