import { describe, expect, test } from 'vitest';
import { rowWindow } from './row-window.ts';

const ten = (): number => 10;

describe('of a long list', () => {
  test('those within the view are drawn, and the rest is room', () => {
    expect(rowWindow(100, ten, { top: 200, bottom: 230 })).toEqual({
      stretches: [{ before: 200, from: 20, to: 23 }],
      after: 770,
    });
  });

  test('one that is partly within the view is drawn', () => {
    expect(rowWindow(10, ten, { top: 35, bottom: 41 }).stretches).toEqual([{ before: 30, from: 3, to: 5 }]);
  });

  test('one that has the focus is drawn wherever it stands', () => {
    expect(rowWindow(100, ten, { top: 200, bottom: 210 }, 2)).toEqual({
      stretches: [
        { before: 20, from: 2, to: 3 },
        { before: 170, from: 20, to: 21 },
      ],
      after: 790,
    });
    expect(rowWindow(100, ten, { top: 200, bottom: 210 }, 21).stretches).toEqual([
      { before: 200, from: 20, to: 22 },
    ]);
  });

  test('rows and room are together as high as all rows, whatever their heights', () => {
    const heightOf = (index: number): number => 10 + (index % 7) * 3;
    const heights = (from: number, to: number): number =>
      Array.from({ length: to - from }, (_, at) => heightOf(from + at)).reduce((sum, one) => sum + one, 0);
    for (const top of [0, 55, 1_234, 9_000]) {
      const { stretches, after } = rowWindow(300, heightOf, { top, bottom: top + 400 }, 150);
      const drawn = stretches.reduce((sum, { before, from, to }) => sum + before + heights(from, to), 0);
      expect(drawn + after).toBe(heights(0, 300));
    }
  });

  test('of an empty list there is nothing', () => {
    expect(rowWindow(0, ten, { top: 0, bottom: 100 })).toEqual({ stretches: [], after: 0 });
  });
});
