import { describe, expect, test } from 'vitest';
import { graphBox, graphLines } from './small-graph-line.ts';

const size = { width: 100, height: 10 };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 6, minute)).toISOString();
const until = Date.parse(at(10));

describe('the lines of a small graph', () => {
  test('a count holds until the next one, and to the right edge', () => {
    const points = [
      { at: at(0), value: 5 },
      { at: at(5), value: 10 },
    ];
    const box = graphBox(points, size, until, null);
    expect(graphLines(points, box, 'step')).toEqual(['M0 5H50V0H100']);
    expect(graphLines(points, box, 'slope')).toEqual(['M0 5L50 0']);
  });

  test('a time in which nobody knew parts the line', () => {
    const points = [
      { at: at(0), value: 4 },
      { at: at(2), value: null },
      { at: at(6), value: 8 },
    ];
    expect(graphLines(points, graphBox(points, size, until, null), 'step')).toEqual(['M0 5H20', 'M60 0H100']);
  });

  test('the ceiling is in the picture, and one point alone has a width', () => {
    const box = graphBox([{ at: at(10), value: 3 }], size, until, 30);
    expect(box).toMatchObject({ most: 30, from: until, until: until + 60_000 });
    expect(graphLines([{ at: at(10), value: 3 }], box, 'step')).toEqual(['M0 9H100']);
  });
});
