import { describe, expect, test } from 'vitest';
import { latitude, line, longitude, place, slug, source, text, thingId, time } from './text.ts';

type Schema = {
  safeParse(value: unknown): { success: boolean; data?: unknown; error?: { issues: { message: string }[] } };
};
const accepted = (schema: Schema, value: unknown) => schema.safeParse(value).success;
const problem = (schema: Schema, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;
const kept = (schema: Schema, value: unknown) => schema.safeParse(value).data;

describe('what a person wrote', () => {
  test('it is kept as it is, to its longest', () => {
    expect(kept(text(20), ' Åäö\n\t😀 ')).toBe(' Åäö\n\t😀 ');
    expect(accepted(text(3), 'abc')).toBe(true);
    expect(accepted(text(3), 'abcd')).toBe(false);
  });

  test.each(['', '   ', '\n\t', '\u00a0', '\u3000'])('white space alone is empty (%j)', (value) => {
    expect(problem(text(10), value)).toBe('validation.empty');
  });

  test.each(['a\u0000', 'a\u0007b', 'a\u001b[2J', 'a\rb', 'a\u007f', 'a\u0085'])(
    'control characters are refused (%j)',
    (value) => {
      expect(problem(text(10), value)).toBe('validation.control-character');
    },
  );

  test.each(['a\ud800', '\udc00a', '\ude00\ud83d'])('lone surrogates are refused (%j)', (value) => {
    expect(problem(text(10), value)).toBe('validation.surrogate');
  });

  test.each(['a\nb', 'a\tb', 'a\u2028b', 'a\u2029b'])('a line has no line breaks and tabs (%j)', (value) => {
    expect(problem(line(10), value)).toBe('validation.line-break');
    expect(accepted(text(10), value)).toBe(true);
  });
});

describe('ids', () => {
  test('the id of a thing is a UUID in lower case', () => {
    const id = '0B6F3C1E-0000-7000-8000-0000000000AF';
    expect(kept(thingId, id)).toBe(id.toLowerCase());
    for (const wrong of ['', '0b6f3c1e', `${id}0`, `{${id}}`, id.replaceAll('-', ''), `${id}\n`]) {
      expect(problem(thingId, wrong), wrong).toBe('validation.uuid');
    }
  });

  test('the id of something configured is lower case letters, digits and hyphens', () => {
    for (const right of ['a', 'barn-och-utbildning', '4h']) expect(accepted(slug, right)).toBe(true);
    for (const wrong of ['', '-a', 'Åre', 'a b', '../a', 'a'.repeat(81), '__proto__', 'a\n']) {
      expect(problem(slug, wrong), wrong).toBe('validation.slug');
    }
  });
});

describe('times', () => {
  test.each([
    ['2026-11-22T03:00:00Z', '2026-11-22T03:00:00.000Z'],
    ['2026-11-22T04:00:00.1239+01:00', '2026-11-22T03:00:00.123Z'],
    ['2026-03-29T02:30:00+02:00', '2026-03-29T00:30:00.000Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
  ])('%s is kept as %s', (given, utc) => {
    expect(kept(time, given)).toBe(utc);
  });

  test.each([
    '2026-11-22',
    '2026-11-22T03:00:00',
    '2026-02-30T03:00:00Z',
    '2026-11-22T25:00:00Z',
    '1999-12-31T23:59:59Z',
    '2100-01-01T00:00:00Z',
    '2000-01-01T00:30:00+01:00',
    'i natt',
    '',
  ])('%s is refused', (given) => {
    expect(problem(time, given)).toBe('validation.time');
  });
});

describe('places and sources', () => {
  test('coordinates keep six decimals, and zero has no sign', () => {
    expect(kept(latitude, 59.2400004999)).toBe(59.24);
    expect(kept(longitude, -18.1234567)).toBe(-18.123457);
    expect(Object.is(kept(latitude, -0.0000001), 0)).toBe(true);
  });

  test('coordinates outside the earth, and what is no number, are refused', () => {
    for (const wrong of [90.1, -90.1, Number.NaN, Number.POSITIVE_INFINITY, '59']) {
      expect(accepted(latitude, wrong)).toBe(false);
    }
    for (const wrong of [180.1, -180.1]) expect(accepted(longitude, wrong)).toBe(false);
  });

  test('a place has both coordinates or none', () => {
    expect(accepted(place, { label: 'Bollmora' })).toBe(true);
    expect(kept(place, { label: 'Bollmora', lat: 59.24, lon: 18.2 })).toEqual({
      label: 'Bollmora',
      lat: 59.24,
      lon: 18.2,
    });
    expect(problem(place, { label: 'Bollmora', lat: 59.24 })).toBe('validation.half-position');
    expect(problem(place, { label: 'Bollmora', lon: 18.2 })).toBe('validation.half-position');
  });

  test('a source is never the console itself, which only the console writes', () => {
    expect(accepted(source, { who: 'Boende', channel: 'phone' })).toBe(true);
    expect(accepted(source, { who: 'system', channel: 'system' })).toBe(false);
    expect(accepted(source, { who: 'Boende', number: '070' })).toBe(false);
  });
});
