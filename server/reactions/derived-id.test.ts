import { expect, test } from 'vitest';
import { thingId } from '#shared/kernel/text.ts';
import { derivedId } from './derived-id.ts';

test('the same parts make the same id everywhere, other parts another, and all are UUIDs', () => {
  const id = derivedId('timer', 'tyreso', 42, 0);
  expect(id).toBe(derivedId('timer', 'tyreso', 42, 0));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(thingId.safeParse(id).success).toBe(true);
  const others = [
    derivedId('timer', 'tyreso', 4, 20),
    derivedId('timer', 'tyreso4', 2, 0),
    derivedId('timer', 'tyreso', 42, 1),
  ];
  expect(new Set([id, ...others]).size).toBe(4);
});
