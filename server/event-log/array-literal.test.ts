import { describe, expect, test } from 'vitest';
import { arrayLiteral } from './array-literal.ts';

describe('an array for PostgreSQL', () => {
  test('holds ids, hashes and times as they are', () => {
    expect(arrayLiteral(['0b6f3c1e-0000-4000-8000-000000000001', '2026-11-22T02:00:00.000Z', 7])).toBe(
      '{0b6f3c1e-0000-4000-8000-000000000001,2026-11-22T02:00:00.000Z,7}',
    );
  });

  test('quotes what people wrote, and escapes quotes and backslashes in it', () => {
    expect(arrayLiteral(['{"text":"a \\\\ b, {c}"}', ''])).toBe(
      '{"{\\"text\\":\\"a \\\\\\\\ b, {c}\\"}",""}',
    );
  });

  test('tells nothing from the word null', () => {
    expect(arrayLiteral([null, 'null', 'NULL'])).toBe('{NULL,"null","NULL"}');
  });

  test('may be empty', () => {
    expect(arrayLiteral([])).toBe('{}');
  });
});
