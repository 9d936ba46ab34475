import { expect, test } from 'vitest';
import { splitFigure } from './figure.ts';

test('a figure is parted from what it counts', () => {
  expect(splitFigure('9 av 12 nådda')).toEqual({ figure: '9', rest: 'av 12 nådda' });
  expect(splitFigure('4 180 hushåll')).toEqual({ figure: '4 180', rest: 'hushåll' });
  expect(splitFigure('2,1 bar och stiger')).toEqual({ figure: '2,1', rest: 'bar och stiger' });
});

test('a short value is one figure', () => {
  expect(splitFigure('−7 °C')).toEqual({ figure: '−7 °C', rest: '' });
  expect(splitFigure('14:00')).toEqual({ figure: '14:00', rest: '' });
});

test('a value in words is text', () => {
  expect(splitFigure('Oklart till klockan sex')).toEqual({ figure: '', rest: 'Oklart till klockan sex' });
});
