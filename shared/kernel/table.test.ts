import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OverlayTable } from './table.ts';

type Row = { readonly id: string; readonly value: number };
const id: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd');
const rows = fc.uniqueArray(fc.record({ id, value: fc.nat() }), { selector: (row) => row.id });
const writes = fc.array(fc.record({ id, value: fc.option(fc.nat()) }));

test('an overlay reads as the table below with the writes made to it, and leaves that as it was', () => {
  fc.assert(
    fc.property(rows, writes, (before, changes) => {
      const below = new Map(before.map((row) => [row.id, row] as const));
      const overlay = new OverlayTable<Row>(below);
      const plain = new Map(below);
      for (const { id: key, value } of changes) {
        overlay.put(key, value === null ? null : { id: key, value });
        if (value === null) plain.delete(key);
        else plain.set(key, { id: key, value });
      }
      for (const key of ['a', 'b', 'c', 'd']) {
        expect(overlay.get(key)).toEqual(plain.get(key));
        expect(overlay.has(key)).toBe(plain.has(key));
      }
      const byId = (all: Iterable<Row>) => new Map(Array.from(all, (row) => [row.id, row] as const));
      expect(byId(overlay.values())).toEqual(plain);
      expect([...overlay.values()]).toHaveLength(plain.size);
      expect([...below.values()]).toEqual(before);
    }),
  );
});

test('an overlay keeps the order of the rows below, and new rows come after them', () => {
  const below = new Map<string, Row>(['a', 'b', 'c'].map((key, value) => [key, { id: key, value }]));
  const overlay = new OverlayTable<Row>(below);
  overlay.put('d', { id: 'd', value: 9 });
  overlay.put('a', { id: 'a', value: 9 });
  overlay.put('b', null);
  expect(Array.from(overlay.values(), (row) => row.id)).toEqual(['a', 'c', 'd']);
});
