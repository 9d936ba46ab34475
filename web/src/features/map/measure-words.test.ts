import { expect, test } from 'vitest';
import { areaWords, lengthWords, measureWords } from './measure-words.ts';
import { drawingRow } from './drawing.fixture.ts';

test('lengths and surfaces are written in the unit that people use for them', () => {
  expect(lengthWords(12.4)).toBe('12 m');
  expect(lengthWords(1_234)).toBe('1,23 km');
  expect(lengthWords(34_560)).toBe('34,6 km');
  expect(areaWords(850)).toBe('850 m²');
  expect(areaWords(34_200)).toBe('3,4 ha');
  expect(areaWords(2_351_000)).toBe('2,35 km²');
});

test('a zone is told by its surface and the way round, a place not at all', () => {
  expect(measureWords(drawingRow().geometry)).toBe('Yta 1,27 km², omkrets 4,50 km');
  expect(measureWords({ type: 'Point', coordinates: [18.2, 59.2] })).toBeNull();
});
