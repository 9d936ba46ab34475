import { describe, expect, test } from 'vitest';
import { columnParameter } from './array-literal.ts';

describe('a column of a statement', () => {
  test('of texts stands unquoted, one after the other, with a mark for nothing', () => {
    expect(columnParameter('text[]', ['{"text":"a \\\\ b"}', null, 'x'])).toBe(
      '{"text":"a \\\\ b"}\u001f\u001e\u001fx',
    );
    expect(columnParameter('text[]', [])).toBe('');
  });

  test('of ids, times or numbers is an array', () => {
    expect(columnParameter('bigint[]', [1, null])).toBe('{1,NULL}');
    expect(columnParameter('timestamptz[]', ['2026-11-22T02:00:00.000Z', '2026-11-22T02:00:01.000Z'])).toBe(
      '{2026-11-22T02:00:00.000Z,2026-11-22T02:00:01.000Z}',
    );
    expect(columnParameter('uuid[]', [])).toBe('{}');
  });
});
