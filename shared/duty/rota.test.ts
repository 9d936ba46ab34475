import { expect, test } from 'vitest';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { lateShift, nextShift, rota, uncoveredHours } from './rota.ts';

const day = (date: number, hour: number): string =>
  `2026-11-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;

function plan(story: Story, from: string, until: string, name: string): string {
  const shift = story.id();
  story.give('duty.plan', { shift, from, until, name });
  return shift;
}

test('without a plan and without anybody on duty every hour has nobody', () => {
  expect(uncoveredHours(configuredStory().state, day(22, 4), day(29, 4))).toEqual([
    { from: day(22, 4), until: day(29, 4) },
  ]);
});

test('hours between planned shifts, before the first and after the last have nobody', () => {
  const story = configuredStory();
  plan(story, day(24, 8), day(25, 8), 'TiB 2');
  plan(story, day(23, 8), day(24, 8), 'TiB 1');
  plan(story, day(26, 8), day(27, 8), 'TiB 3');
  expect(uncoveredHours(story.state, day(23, 0), day(28, 0))).toEqual([
    { from: day(23, 0), until: day(23, 8) },
    { from: day(25, 8), until: day(26, 8) },
    { from: day(27, 8), until: day(28, 0) },
  ]);
  expect(uncoveredHours(story.state, day(23, 9), day(25, 7))).toEqual([]);
  expect(rota(story.state).map(({ name }) => name)).toEqual(['TiB 1', 'TiB 2', 'TiB 3']);
});

test('the shift that is served covers until its end; without one until the next planned, a day at most', () => {
  const story = configuredStory();
  story.give('duty.take-over', { shift: story.id(), until: day(22, 12) });
  expect(uncoveredHours(story.state, day(22, 4), day(22, 20))).toEqual([
    { from: day(22, 12), until: day(22, 20) },
  ]);
  story.give('duty.take-over', { shift: story.id() });
  const taken = story.now();
  const open = uncoveredHours(story.state, day(22, 4), day(24, 0));
  expect(open).toEqual([{ from: taken.replace('-22T', '-23T'), until: day(24, 0) }]);
  plan(story, day(22, 16), day(24, 16), 'TiB 2');
  expect(uncoveredHours(story.state, day(22, 4), day(24, 0))).toEqual([]);
});

test('next is the first planned shift that nobody has taken, and it is late when its time has come', () => {
  const story = configuredStory();
  const first = plan(story, day(22, 8), day(22, 16), 'TiB 1');
  const second = plan(story, day(22, 16), day(23, 8), 'TiB 2');
  expect(nextShift(story.state, day(22, 4))?.id).toBe(first);
  expect(lateShift(story.state, day(22, 4))).toBeNull();
  expect(lateShift(story.state, day(22, 9))?.id).toBe(first);
  story.give('duty.take-over', { shift: story.id(), planned: first });
  expect(nextShift(story.state, day(22, 9))?.id).toBe(second);
  expect(nextShift(story.state, day(23, 9))).toBeNull();
});
