import { expect, test } from 'vitest';
import { outcomeOfStatus } from './post.ts';

test.each([
  [200, 'sent'],
  [201, 'sent'],
  [301, 'refused'],
  [400, 'refused'],
  [403, 'refused'],
  [408, 'not-sent'],
  [429, 'not-sent'],
  [500, 'not-sent'],
  [503, 'not-sent'],
  [504, 'unknown'],
])('%i says %s', (status, kind) => {
  expect(outcomeOfStatus(status).kind).toBe(kind);
});
