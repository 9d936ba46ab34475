import { expect, test } from 'vitest';
import { canonicalJson } from '#shared/kernel/json.ts';
import { inOrder } from './in-order.ts';

test('an object in order is written by JSON.stringify as by the canonical writer', () => {
  const object = {
    title: 'Elavbrott',
    place: { label: 'Trollbäcken', lon: 18.2, lat: 59.2 },
    departments: [{ id: 'b', a: null }, ['y', 'x']],
    number: 7,
    Ä: true,
  };
  expect(inOrder(object)).toEqual(object);
  expect(JSON.stringify(inOrder(object))).toBe(canonicalJson(object));
});
