import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Things } from '../testing/random-choices.ts';
import type { Turn } from '../testing/random-choices.ts';
import { play, turnKinds } from '../testing/random-turns.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { rota } from './rota.ts';

const choice = fc.oneof(fc.nat(3), fc.nat());
const turn: fc.Arbitrary<Turn> = fc.tuple(fc.nat(turnKinds - 1), choice, choice, choice);
const turns = fc.array(turn, { minLength: 40, maxLength: 200, size: 'max' });

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
        const events = play(story, things, one)?.events ?? [];
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
