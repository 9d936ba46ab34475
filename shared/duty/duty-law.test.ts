import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nights } from '../testing/nights.ts';
import { Things } from '../testing/random-choices.ts';
import type { Turn } from '../testing/random-choices.ts';
import { dutyPlays } from '../testing/random-duty.ts';
import { play, turnKinds } from '../testing/random-turns.ts';
import { configuredStory } from '../testing/story.ts';
import type { Outcome, Story } from '../testing/story.ts';
import { rota } from './rota.ts';

// Every other turn is about duty; the rest is all that can happen meanwhile.
const kind = fc.oneof(
  fc.nat(turnKinds - 1),
  fc.nat(dutyPlays.length - 1).map((one) => one + turnKinds),
);
const turns = nights(40, 200, kind);

function playOne(story: Story, things: Things, turn: Turn): Outcome | null {
  const [kindOf, one, two, three] = turn;
  const duty = dutyPlays[kindOf - turnKinds];
  return duty === undefined ? play(story, things, turn) : duty(story, things, one, two, three);
}

function holds(story: Story): void {
  const shifts = rota(story.state);
  shifts.forEach(({ until }, index) => expect(until <= (shifts[index + 1]?.from ?? until)).toBe(true));
  const { current, handOver } = story.state.duty;
  const waiting = [...story.state.dutyHandOvers.values()].filter(({ status }) => status === 'waiting');
  expect(waiting.map(({ id }) => id)).toEqual(handOver === null ? [] : [handOver]);
  for (const { shift } of waiting) expect(shift).toBe(current?.id);
}

test('in any order of commands planned shifts never overlap, and one hand-over at most waits, for the shift that goes on', () => {
  fc.assert(
    fc.property(turns, (played) => {
      const story = configuredStory();
      const things = new Things();
      for (const one of played) {
        const before = story.state.dutyHandOvers;
        const unread = new Map(Array.from(before.values(), ({ id, mattersSeq }) => [id, mattersSeq]));
        const events = playOne(story, things, one)?.events ?? [];
        for (const event of events) {
          if (event.type !== 'duty.hand-over-signed') continue;
          expect(event.payload.seenSeq).toBeGreaterThanOrEqual(unread.get(event.payload.handover) ?? 0);
          expect(event.payload.account).not.toBe(story.state.duty.previous?.account);
        }
        holds(story);
      }
    }),
    { numRuns: 60, interruptAfterTimeLimit: 20_000 },
  );
}, 30_000);
