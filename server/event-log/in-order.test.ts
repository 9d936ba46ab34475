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
  const { value, text } = inOrder(object);
  expect(value).toEqual(object);
  expect(text).toBe(canonicalJson(object));
  expect(JSON.stringify(value)).toBe(text);
  // What stands in order is not copied.
  expect(inOrder(value)).toEqual({ value, text });
  expect(inOrder(value).value).toBe(value);
});
