import { expect, test } from 'vitest';
import { parseHours, parseKronor, writtenHours, writtenKronor } from './parse.ts';

test('amounts are read as people write them', () => {
  const read = ['1 250', '1250,50', '1250.5 kr', '0,05', '1\u00a0000\u00a0kr'].map(parseKronor);
  expect(read).toEqual([125_000, 125_050, 125_050, 5, 100_000]);
  expect(['', '-5', '1,234', 'tio', '1e9'].map(parseKronor)).toEqual([null, null, null, null, null]);
  expect([writtenKronor(125_000), writtenKronor(1_205)]).toEqual(['1250', '12,05']);
});

test('hours are read as a number, with decimals or as a clock', () => {
  expect(['8', '7,5', '7:30', '0.25 h'].map(parseHours)).toEqual([480, 450, 450, 15]);
  expect(['', '0', '7:75', 'en'].map(parseHours)).toEqual([null, null, null, null]);
  expect([writtenHours(480), writtenHours(455)]).toEqual(['8', '7:35']);
});
