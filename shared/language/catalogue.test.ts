import { describe, expect, test } from 'vitest';
import { incidentTypes } from '../classification/incident-types.ts';
import { levels } from '../classification/levels.ts';
import { vitalFunctions } from '../classification/vital-functions.ts';
import { message } from './message.ts';
import { readMessage } from './message-format.ts';
import { sv } from './sv.ts';

const areas = import.meta.glob<Record<string, Record<string, string>>>('./sv/*/*.ts', { eager: true });

describe('the Swedish catalogue', () => {
  test('every message is well-formed', () => {
    for (const [key, text] of Object.entries(sv)) expect(() => readMessage(text, 'sv'), key).not.toThrow();
  });

  test('a dotted key begins with the name of its file and stands in one file only', () => {
    const seen = new Map<string, string>();
    expect(Object.keys(areas).length).toBeGreaterThan(40);
    for (const [path, module] of Object.entries(areas)) {
      const area = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
      for (const messages of Object.values(module))
        for (const key of Object.keys(messages).filter((candidate) => candidate.includes('.'))) {
          expect(key.startsWith(`${area}.`), `${key} in ${path}`).toBe(true);
          expect(seen.get(key), key).toBeUndefined();
          seen.set(key, path);
          expect(key in sv, `${key} is gathered in sv.ts`).toBe(true);
        }
    }
  });

  test('every id that is shown has a name', () => {
    for (const type of incidentTypes) expect(message(`incident-types.${type}`)).not.toBe('');
    for (const item of vitalFunctions) expect(message(`vital-functions.${item}`)).not.toBe('');
    for (const level of levels) expect(message(`levels.${level}.long`)).not.toBe('');
  });

  test('no text uses a dash as punctuation, three dots, an exclamation mark or the word OK', () => {
    for (const [key, text] of Object.entries(sv)) expect(text, key).not.toMatch(/[–—…!]| - |\bOK\b/u);
  });
});

test('plural is chosen by the count', () => {
  expect(message('connection.unsent', { count: 1 })).toBe('1 osänd');
  expect(message('connection.unsent', { count: 3 })).toBe('3 osända');
});
