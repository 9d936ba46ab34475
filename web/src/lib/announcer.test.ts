import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Announcements, type Announcer, createAnnouncer } from './announcer.ts';

let said: [number, string][];
let wanted: Announcements;
let announcer: Announcer;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  wanted = 'all';
  announcer = createAnnouncer({
    now: () => Date.now(),
    after: (milliseconds, run) => void setTimeout(run, milliseconds),
    say: (count, latest) => said.push([count, latest]),
    wanted: () => wanted,
  });
});
afterEach(() => vi.useRealTimers());

test('entries within eight seconds are said as one, with the latest', () => {
  announcer.add({ line: 'a', important: false });
  vi.advanceTimersByTime(5_000);
  announcer.add({ line: 'b', important: false });
  vi.advanceTimersByTime(3_000);
  expect(said).toEqual([[2, 'b']]);
});

test('nothing is said within twenty seconds of the last', () => {
  announcer.add({ line: 'a', important: false });
  vi.advanceTimersByTime(8_000);
  announcer.add({ line: 'b', important: false });
  vi.advanceTimersByTime(19_000);
  expect(said).toHaveLength(1);
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual([
    [1, 'a'],
    [1, 'b'],
  ]);
});

test('only what is important is said where that was chosen, but the latest can be heard again', () => {
  wanted = 'important';
  announcer.add({ line: 'beslut', important: true });
  announcer.add({ line: 'observation', important: false });
  vi.advanceTimersByTime(8_000);
  expect(said).toEqual([[1, 'beslut']]);
  expect(announcer.latest()).toBe('observation');
});

test('nothing is said where nothing is wanted', () => {
  wanted = 'none';
  announcer.add({ line: 'a', important: true });
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([]);
});
