import { expect, test } from 'vitest';
import { inStretches } from './in-stretches.ts';

async function* pagesOf(...sizes: number[]): AsyncGenerator<number[]> {
  let next = 0;
  for (const size of sizes) yield await Promise.resolve(Array.from({ length: size }, () => (next += 1)));
}

function workFor(milliseconds: number): void {
  const began = performance.now();
  while (performance.now() - began < milliseconds);
}

test('all rows come, in order, whatever pages they came in', async () => {
  const rows: number[] = [];
  for await (const page of inStretches(pagesOf(1, 0, 2_500, 200, 3))) rows.push(...page);
  expect(rows).toEqual(Array.from({ length: 2_704 }, (_, index) => index + 1));
});

test('others have their turn while one page is worked on', async () => {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  let turnsInPage = 0;
  for await (const page of inStretches(pagesOf(2_000))) {
    expect(page.length).toBeLessThan(2_000);
    workFor(25);
    turnsInPage = turns;
  }
  isOver = true;
  expect(turnsInPage).toBeGreaterThan(5);
});
