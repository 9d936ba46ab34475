import { expect, test } from 'vitest';
import type { Table } from '../kernel/table.ts';
import { mergedInto, survivor } from './merged.ts';
import type { Incident } from './state.ts';

function incidents(into: { readonly [id: string]: string | null }): Table<Incident> {
  return new Map(
    Object.entries(into).map(([id, mergedIntoId]) => [id, { id, mergedInto: mergedIntoId } as Incident]),
  );
}

test('a merged incident leads to the one that goes on, by way of others too', () => {
  const table = incidents({ a: 'b', b: 'c', c: null, d: null });
  expect(['a', 'b', 'c', 'd', 'x'].map((id) => survivor(table, id)?.id ?? null)).toEqual([
    'c',
    'c',
    'c',
    'd',
    null,
  ]);
  expect([...mergedInto(table, 'c')].sort()).toEqual(['a', 'b']);
  expect(mergedInto(table, 'd')).toEqual([]);
});

test('two that name each other, as only a broken log has, come to an end', () => {
  const table = incidents({ a: 'b', b: 'a' });
  expect(survivor(table, 'a')).not.toBeUndefined();
  expect(mergedInto(table, 'a')).toEqual(['b']);
});
