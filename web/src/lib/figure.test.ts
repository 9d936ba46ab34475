import { expect, test } from 'vitest';
import { splitFigure } from './figure.ts';

test('a figure is parted from what it counts', () => {
  expect(splitFigure('9 av 12 nådda')).toEqual({ lead: '', figure: '9', rest: 'av 12 nådda' });
  expect(splitFigure('4 180 hushåll')).toEqual({ lead: '', figure: '4 180', rest: 'hushåll' });
  expect(splitFigure('2,1 bar och stiger')).toEqual({ lead: '', figure: '2,1', rest: 'bar och stiger' });
});

test('a word before the figure stays a word', () => {
  expect(splitFigure('omkring 2 900')).toEqual({ lead: 'omkring', figure: '2 900', rest: '' });
  expect(splitFigure('minst 40 personer')).toEqual({ lead: 'minst', figure: '40', rest: 'personer' });
});

test('a short value is one figure', () => {
  expect(splitFigure('−7 °C')).toEqual({ lead: '', figure: '−7 °C', rest: '' });
  expect(splitFigure('14:00')).toEqual({ lead: '', figure: '14:00', rest: '' });
});

test('a value in words is text', () => {
  expect(splitFigure('Oklart till klockan sex')).toEqual({
    lead: '',
    figure: '',
    rest: 'Oklart till klockan sex',
  });
});
