/** Long random nights of law and alarms, for properties that hold whatever is ordered, early, late and twice. */
import fc from 'fast-check';
import type { DomainEvent } from '../events.ts';
import type { State } from '../state.ts';
import { alarmedMunicipality, alarmedStory, exampleRules } from './alarmed.ts';
import { nights } from './nights.ts';
import { alarmPlays } from './random-alarms.ts';
import { Things } from './random-choices.ts';
import type { Turn } from './random-choices.ts';
import { lawPlays } from './random-law.ts';
import { play, turnKinds } from './random-turns.ts';
import type { Outcome, Story } from './story.ts';

const limits = { numRuns: 80, interruptAfterTimeLimit: 20_000 };

// The turns about law and alarms are the last kinds; they come as often as all others together.
const mostly = lawPlays.length + alarmPlays.length;
const kind = fc.oneof(fc.nat(turnKinds - 1), fc.integer({ min: turnKinds - mostly, max: turnKinds - 1 }));
const turns = nights(40, 200, kind);

/** A turn that was accepted; `before` is a copy of what the rules decided on. */
type Seen = { readonly before: State; readonly outcome: Outcome; readonly story: Story };

/** The example's rules, each of which reaches somebody. */
const reaching = {
  ...alarmedMunicipality,
  escalationRules: exampleRules.map((rule) =>
    rule.id === 'i-funktion' ? { ...rule, recipients: ['grupp'], delaySeconds: 0 } : rule,
  ),
};

function playAll(played: readonly Turn[], look: (seen: Seen) => void): Story {
  const story = alarmedStory();
  story.give('organisation.configure', { document: reaching }, 'administrator');
  const things = new Things();
  for (const one of played) {
    const before = { ...story.state, escalations: new Map(story.state.escalations) };
    const outcome = play(story, things, one);
    if (outcome !== null && outcome.refused === null) look({ before, outcome, story });
  }
  return story;
}

/** Looks after each accepted turn of 80 nights; what `look` throws fails the test with the shortest night that does. */
export function atEveryTurn(look: (seen: Seen) => void): void {
  const property = fc.property(turns, (played) => {
    playAll(played, look);
  });
  fc.assert(property, limits);
}

/** Looks at 80 nights, or as many as `numRuns` says, when they are over. */
export function atTheEnd(look: (story: Story) => void, { numRuns = limits.numRuns } = {}): void {
  const property = fc.property(turns, (played) => {
    look(playAll(played, () => undefined));
  });
  fc.assert(property, { ...limits, numRuns });
}

export type EventOf<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>;

/** The events of one type, in order. */
export const eventsOf = <Type extends DomainEvent['type']>(
  events: readonly DomainEvent[],
  type: Type,
): EventOf<Type>[] => events.filter((event): event is EventOf<Type> => event.type === type);
