/**
 * The kinds of records (handlingstyper) for which an organisation decides how long the texts are kept. The structure of the log, its
 * envelopes and payloads, is always kept.
 */
export const recordTypes = [
  'incidents',
  'journal',
  'decisions',
  'situation',
  'situation-reports',
  'tasks',
  'staff',
  'alarms',
  'safety-points',
  'files',
  'costs',
  'reviews',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** By what an event's type begins with, the longest first. */
const ofBeginning: readonly (readonly [beginning: string, type: RecordType])[] = [
  ['safety-point.photograph-', 'files'],
  ['attachment.', 'files'],
  ['incident.', 'incidents'],
  ['action-card.', 'incidents'],
  ['journal.', 'journal'],
  ['crisis-leadership.', 'decisions'],
  ['meeting.', 'decisions'],
  ['situation-report.', 'situation-reports'],
  ['status-request.', 'situation-reports'],
  ['situation.', 'situation'],
  ['drawing.', 'situation'],
  ['map.', 'situation'],
  ['task.', 'tasks'],
  ['staff.', 'staff'],
  ['duty.', 'staff'],
  ['alarm.', 'alarms'],
  ['escalation.', 'alarms'],
  ['safety-point.', 'safety-points'],
  ['premises.', 'safety-points'],
  ['cost.', 'costs'],
  ['review.', 'reviews'],
];

/**
 * What kind of record an event belongs to by its type alone. Null for the configuration, for what tells of other records
 * (`followsRecord`), and for what tells of the log's own care: registry numbers, plans, exports for the public and erasures.
 */
export function recordTypeOf(eventType: string): RecordType | null {
  return ofBeginning.find(([beginning]) => eventType.startsWith(beginning))?.[1] ?? null;
}

/** Events that carry another record's texts, and go with that record. */
export function followsRecord(eventType: string): boolean {
  return eventType.startsWith('record.') || eventType.startsWith('conflict.');
}
