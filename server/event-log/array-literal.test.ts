import { describe, expect, test } from 'vitest';
import { arrayLiteral, columnParameter } from './array-literal.ts';

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

describe('a column of a statement', () => {
  test('of texts stands unquoted, one after the other, with a mark for nothing', () => {
    expect(columnParameter('text[]', ['{"text":"a \\\\ b"}', null, 'x'])).toBe(
      '{"text":"a \\\\ b"}\u001f\u001e\u001fx',
    );
    expect(columnParameter('text[]', [])).toBe('');
  });

  test('of ids and numbers is an array', () => {
    expect(columnParameter('bigint[]', [1, null])).toBe('{1,NULL}');
  });
});
