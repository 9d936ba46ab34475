import { describe, expect, test } from 'vitest';
import { commandSchemas } from '#shared/commands.ts';
import { commandMessage } from '#shared/protocol/command-message.ts';
import { fieldErrors } from './field-errors.ts';

const report = {
  incident: '49395f48-6282-4450-a765-92236d648000',
  title: 'Elavbrott',
  incidentType: 'storm',
};

function reportErrors(data: object): Record<string, string> {
  const parsed = commandSchemas['incident.report'].safeParse(data);
  const errors = parsed.success ? [] : fieldErrors(parsed.error.issues, data, ['data']);
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]));
}

describe('what is wrong with input is said in Swedish and names the field', () => {
  test.each([
    ['a missing field', { ...report, title: undefined }, 'data.title', 'Fältet saknas.'],
    ['a wrong type', { ...report, title: 5 }, 'data.title', 'Värdet har fel typ.'],
    [
      'a long text',
      { ...report, title: 'x'.repeat(201) },
      'data.title',
      'Texten är för lång. Högst 200 tecken.',
    ],
    ['an empty text', { ...report, title: ' ' }, 'data.title', 'Texten är tom.'],
    ['a control character', { ...report, title: 'a\u0000' }, 'data.title', 'Texten innehåller styrtecken.'],
    [
      'a lone surrogate',
      { ...report, title: '\ud800' },
      'data.title',
      'Texten innehåller ett trasigt tecken.',
    ],
    ['an unknown field', { ...report, level: 'major' }, 'data.level', 'Fältet level är okänt.'],
    ['an id that is none', { ...report, incident: 'x' }, 'data.incident', 'Id:t ska vara ett UUID.'],
    [
      'a coordinate out of range',
      { ...report, place: { label: 'x', lat: 91, lon: 18 } },
      'data.place.lat',
      'Talet är för stort. Högst 90.',
    ],
    ['an item of a list', { ...report, departments: [5] }, 'data.departments[0]', 'Värdet har fel typ.'],
  ])('%s', (_what, data, field, text) => {
    expect(reportErrors(data)).toMatchObject({ [field]: text });
  });

  test('a word that is not among the allowed ones', () => {
    expect(reportErrors({ ...report, incidentType: 'ufo' })['data.incidentType']).toMatch(/power-outage/);
  });

  test('input that is no object at all is called the body', () => {
    const parsed = commandMessage.safeParse(null);
    expect(parsed.success ? [] : fieldErrors(parsed.error.issues, null)).toEqual([
      { field: 'body', message: 'Värdet har fel typ.' },
    ]);
  });

  test('a sender who names very many unknown fields is told of some', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`extra${index}`, 1]));
    expect(Object.keys(reportErrors({ ...report, ...many }))).toHaveLength(20);
  });
});
