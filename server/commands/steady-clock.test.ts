import { expect, test } from 'vitest';
import { SteadyClock } from './steady-clock.ts';

function clocks() {
  const real = { wall: 1_000_000, elapsed: 50 };
  const clock = new SteadyClock(
    () => real.wall,
    () => real.elapsed,
  );
  const pass = (wall: number, elapsed = wall) => {
    real.wall += wall;
    real.elapsed += elapsed;
  };
  return { clock, pass };
}

test('goes on as before while the wall clock is an hour ahead, and when it is back', () => {
  const { clock, pass } = clocks();
  pass(1_000);
  pass(3_600_000, 0);
  pass(500);
  expect(clock.now()).toBe(1_001_500);
  expect(clock.hasParted).toBe(true);
  pass(-3_600_000, 0);
  expect(clock.now()).toBe(1_001_500);
  expect(clock.hasParted).toBe(false);
});

test('after the machine has slept it is behind until the wall clock is found to be right', () => {
  const { clock, pass } = clocks();
  pass(7_200_000, 10);
  expect(clock.hasParted).toBe(true);
  clock.trust();
  expect(clock.now()).toBe(8_200_000);
  expect(clock.hasParted).toBe(false);
});
