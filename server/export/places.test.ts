import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Places } from './places.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One that asks for a place: what became of it, and its leaving. */
function ask(places: Places) {
  const gone = new AbortController();
  const one = { became: 'waits', leave: () => gone.abort() };
  places.take(gone.signal).then(
    (isIn) => (one.became = isIn ? 'in' : 'refused'),
    () => (one.became = 'gave up'),
  );
  return one;
}
const settle = async (): Promise<unknown> => await vi.advanceTimersByTimeAsync(0);

test('so many are in at once, the next comes in when one leaves, and more than may wait are refused', async () => {
  const places = new Places({ atOnce: 2, waiting: 2, longest: 1_000 });
  const all = Array.from({ length: 5 }, () => ask(places));
  const became = () => all.map((one) => one.became).join(', ');
  await settle();
  expect(became()).toBe('in, in, waits, waits, refused');
  all[1]?.leave();
  await settle();
  expect(became()).toBe('in, in, in, waits, refused');
});

test('one that has gone while it waited is passed over, and one that has left twice makes room once', async () => {
  const places = new Places({ atOnce: 1, waiting: 9, longest: 1_000 });
  const all = Array.from({ length: 4 }, () => ask(places));
  await settle();
  all[1]?.leave();
  all[0]?.leave();
  all[0]?.leave();
  await settle();
  expect(all.map((one) => one.became)).toEqual(['in', 'gave up', 'in', 'waits']);
});

test('one that stands still keeps nobody waiting for longer than it may, and makes room once', async () => {
  const places = new Places({ atOnce: 1, waiting: 9, longest: 1_000 });
  const all = Array.from({ length: 3 }, () => ask(places));
  await vi.advanceTimersByTimeAsync(1_001);
  all[0]?.leave();
  await settle();
  expect(all.map((one) => one.became)).toEqual(['in', 'in', 'waits']);
});
