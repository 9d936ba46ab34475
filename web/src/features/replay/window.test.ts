import { expect, test } from 'vitest';
import { ticksOf, windowAround } from './window.ts';

const hour = 60 * 60_000;
const log = { from: Date.parse('2026-11-20T00:00:00Z'), to: Date.parse('2026-11-24T00:00:00Z') };

test('the window stays while the moment moves within it', () => {
  const first = windowAround('hours', log.from + 30 * hour, log, null);
  expect(first.to - first.from).toBe(6 * hour);
  expect(windowAround('hours', first.to - 1, log, first)).toBe(first);
  expect(windowAround('hours', first.to + 1, log, first).from).toBeGreaterThan(first.from);
});

test('a log that is shorter than the span is shown whole, with some room', () => {
  const short = { from: log.from, to: log.from + 2 * hour };
  const shown = windowAround('day', log.from, short, null);
  expect(shown.from).toBeLessThan(short.from);
  expect(shown.to).toBeGreaterThan(short.to);
});

test('a log of one moment has a window all the same', () => {
  const shown = windowAround('all', log.from, { from: log.from, to: log.from }, null);
  expect(shown.to - shown.from).toBe(hour);
});

test('the axis has at most so many marks, on whole steps', () => {
  const { step, at } = ticksOf({ from: log.from, to: log.from + 24 * hour }, 12);
  expect(step).toBe(2 * hour);
  expect(at).toHaveLength(13);
});

test('at an end of the log its other side fills the window', () => {
  const last = windowAround('day', log.to, log, null);
  expect(last.to).toBeLessThan(log.to + hour);
  expect(windowAround('day', log.from, log, null).from).toBeGreaterThan(log.from - hour);
});
