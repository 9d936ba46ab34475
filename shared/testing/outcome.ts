import type { DomainEvent, EventType } from '../events.ts';
import type { Rejection, RejectionCode } from '../rejection.ts';
import type { Outcome } from './story.ts';

/** What the tests have expected and seen, so that one test can say what none of them has (every-rule.test.ts). */
export const witnessed = { events: new Set<EventType>(), refusals: new Set<RejectionCode>() };

/** The events that a command led to, which must be of these types in this order. Throws when it was refused. */
export function expectEvents(outcome: Outcome, ...types: readonly EventType[]): readonly DomainEvent[] {
  if (outcome.refused !== null) throw new Error(`refused: ${outcome.refused.code}`);
  const happened = outcome.events.map(({ type }) => type);
  if (happened.join() !== types.join()) throw new Error(`expected ${types.join()}, got ${happened.join()}`);
  for (const type of types) witnessed.events.add(type);
  return outcome.events;
}

/** The refusal of a command, which must have this code and be about this field. Throws when the command was accepted. */
export function expectRefusal(outcome: Outcome, code: RejectionCode, field?: string): Rejection {
  const { refused } = outcome;
  if (refused === null) throw new Error(`expected ${code}, but it was accepted`);
  if (refused.code !== code) throw new Error(`expected ${code}, got ${refused.code}`);
  if (refused.field !== field) throw new Error(`expected the field ${field}, got ${refused.field}`);
  witnessed.refusals.add(code);
  return refused;
}
