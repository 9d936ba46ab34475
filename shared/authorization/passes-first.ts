import type { CommandType } from '../commands.ts';

/**
 * What is recorded even while more is sent than can be: the decisions of the committee's chair with all that the law makes them
 * wait for, and the answers by which somebody takes on what they were called to. Few give them and seldom, a municipality stands
 * still without them, and no device keeps a decision to send it later. What is reported and noted may wait a minute where it is.
 */
const first: ReadonlySet<CommandType> = new Set<CommandType>([
  'crisis-leadership.request-activation',
  'crisis-leadership.open-brief',
  'crisis-leadership.state-prevented',
  'crisis-leadership.decide-activation',
  'crisis-leadership.record-oral-decision',
  'crisis-leadership.confirm-oral-decision',
  'crisis-leadership.take-over',
  'crisis-leadership.hand-back',
  'crisis-leadership.record-decision',
  'crisis-leadership.decline-proposal',
  'crisis-leadership.terminate',
  // The level "extraordinary" is the chair's.
  'incident.classify',
  'alarm.acknowledge',
  // An acknowledgement by SMS or by a link, or by voice to whoever called.
  'alarm.record-answer',
  'alarm.note-call',
  'task.acknowledge',
]);

/** Whether a command goes before those that may wait. */
export function passesFirst(type: string): boolean {
  return (first as ReadonlySet<string>).has(type);
}
