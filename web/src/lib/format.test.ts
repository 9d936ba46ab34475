import { describe, expect, test } from 'vitest';
import * as format from './format.ts';

const at = '2026-11-22T02:42:00Z';
const minutes = (count: number): number => Date.parse(at) + count * 60_000;

describe('clock and calendar', () => {
  test('times are Swedish local time, in winter and in summer', () => {
    expect(format.clockTime(at)).toBe('03:42');
    expect(format.clockTime('2026-07-01T22:30:00Z')).toBe('00:30');
  });
  test('dates carry no full stops', () => {
    expect(format.date(at)).toBe('22 nov 2026');
    expect(format.weekdayDate(at)).toBe('sön 22 nov');
    expect(format.dayHeading('2026-11-21T12:00:00Z')).toBe('Lördag 21 nov');
    expect(format.fullTime(at)).toBe('22 nov 2026 kl. 03:42');
  });
  test('another day than today carries its date, and the day turns at Swedish midnight', () => {
    expect(format.clockOrDate(at, at)).toBe('03:42');
    expect(format.clockOrDate('2026-11-21T21:40:00Z', at)).toBe('21 nov 22:40');
    expect(format.sameDay('2026-11-21T23:10:00Z', at)).toBe(true);
  });
});

describe('lengths of time', () => {
  test.each([
    [59_000, '0 min'],
    [7 * 60_000, '7 min'],
    [3_600_000, '1 h'],
    [171 * 60_000, '2 h 51 min'],
    [47 * 3_600_000, '47 h'],
    [50 * 3_600_000, '2 dygn 2 h'],
  ])('%d ms is %s', (length, text) => expect(format.duration(length)).toBe(text));

  test('relative times say past and future', () => {
    expect(format.relative(minutes(-7), at)).toBe('för 7 min sedan');
    expect(format.relative(minutes(18), at)).toBe('om 18 min');
    expect(format.relative(minutes(0), at)).toBe('nyss');
  });
  test('a passed deadline is late', () => {
    expect(format.deadline(minutes(-12), at)).toEqual({ text: '12 min sen', late: true });
    expect(format.deadline(minutes(138), at)).toEqual({ text: 'om 2 h 18 min', late: false });
    expect(format.deadline(minutes(0), at)).toEqual({ text: 'nu', late: false });
  });
  test('an age is counted in seconds while it is short', () => {
    expect(format.age(2)).toBe('2 s');
    expect(format.age(300)).toBe('5 min');
  });
});

test('numbers have no-break spaces, a decimal comma and a true minus', () => {
  expect(format.number(2300)).toBe('2\u00a0300');
  expect(format.number(2.1)).toBe('2,1');
  expect(format.number(-7)).toBe('\u22127');
  expect(format.number(3, 1)).toBe('3,0');
});

test('å, ä and ö come last', () => {
  expect(['Ö', 'Z', 'Å', 'A', 'Ä'].toSorted(format.compareText)).toEqual(['A', 'Z', 'Å', 'Ä', 'Ö']);
});
