import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

type Message = { readonly nth: number };

test('what comes after a message that is being unpacked waits for it, and one that is damaged is left out', async () => {
  const taken: number[] = [];
  const give = inTurn<Message>(({ nth }) => taken.push(nth));
  const slow = Promise.withResolvers<Message>();
  give({ nth: 1 });
  give(slow.promise);
  give({ nth: 3 });
  give(Promise.reject(new Error('damaged')));
  give({ nth: 5 });
  expect(taken).toEqual([1]);
  slow.resolve({ nth: 2 });
  await expect.poll(() => taken).toEqual([1, 2, 3, 5]);
  give({ nth: 6 });
  expect(taken).toEqual([1, 2, 3, 5, 6]);
});
