import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReportReader } from './report-reader.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function reader(takes: number) {
  const started: number[] = [];
  const begun = Date.now();
  const now = (): number => Date.now() - begun;
  const read = async (): Promise<void> => {
    started.push(now());
    await new Promise((resolve) => setTimeout(resolve, takes));
  };
  return { started, one: new ReportReader(read, now) };
}

test('a stream of changes is read now and then, seldom where it takes long, and the last change too', async () => {
  const { one, started } = reader(1_000);
  for (let change = 0; change < 100; change += 1) {
    one.ask();
    await vi.advanceTimersByTimeAsync(200);
  }
  await vi.advanceTimersByTimeAsync(20_000);
  expect(started).toEqual([0, 9_000, 18_000, 27_000]);
});

test('one that is stopped reads no more', async () => {
  const { one, started } = reader(10);
  one.ask();
  await vi.advanceTimersByTimeAsync(20);
  one.ask();
  one.stop();
  one.ask();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(started).toEqual([0]);
});
