/** The ids under which a payload may name the thing that the event is about, the most particular first. */
const names = [
  'conflict',
  'report',
  'entry',
  'application',
  'alarm',
  'escalation',
  'proposal',
  'notice',
  'need',
  'delivery',
  'handOver',
  'drawing',
  'cost',
  'observation',
  'review',
  'task',
  'item',
  'directive',
  'fact',
  'activation',
  'takeover',
  'decision',
  'request',
  'handover',
  'swap',
  'shift',
  'safetyPoint',
  'incident',
  'meeting',
  'record',
] as const;

/**
 * The record whose readers decide who may read an event's sealed part: the thing that the event is about. A journal
 * entry is a record of its own, whatever incident it belongs to; null where the event is about no one thing.
 */
export function recordOf(type: string, payload: object): string | null {
  if (type.startsWith('record.') || type.startsWith('organisation.')) return null;
  const ids = payload as { readonly [name: string]: unknown };
  if (type.startsWith('incident.')) return typeof ids['incident'] === 'string' ? ids['incident'] : null;
  if (type.startsWith('journal.')) return typeof ids['entry'] === 'string' ? ids['entry'] : null;
  for (const name of names) if (typeof ids[name] === 'string' && isThing(type, name)) return ids[name];
  return null;
}

/**
 * Every record whose readers decide about an event: the thing that it is about, those whose words it says again, the need that
 * a task came of, and the incident that another became part of. A `record.released` is about its record too, which its reader looks at by itself.
 */
export function recordsOf(type: string, payload: object): readonly string[] {
  const { about, into, need } = payload as { readonly [name: string]: unknown };
  const own = recordOf(type, payload);
  const records = own === null ? [] : [own];
  if (Array.isArray(about)) records.push(...about.filter((id) => typeof id === 'string'));
  if (type === 'task.added' && typeof need === 'string') records.push(need);
  if (type === 'incident.merged' && typeof into === 'string') records.push(into);
  return records;
}

/** `decision` is an id only where a decision is recorded; elsewhere it is a word or a reference, as a meeting is to others. */
function isThing(type: string, name: string): boolean {
  if (name === 'need' || name === 'delivery' || name === 'handOver') return type.startsWith('safety-point.');
  if (name === 'report') return type.startsWith('situation-report.');
  if (name === 'meeting' || name === 'item') return type.startsWith('meeting.');
  if (name === 'alarm' || name === 'escalation') return type.startsWith(`${name}.`);
  if (name === 'observation' || name === 'review') return type.startsWith('review.');
  if (name === 'proposal') return type.endsWith('-proposed') || type.endsWith('.proposal-declined');
  if (name === 'notice') return type === 'crisis-leadership.council-notice-approved';
  return name !== 'decision' || type === 'crisis-leadership.decision-recorded';
}
