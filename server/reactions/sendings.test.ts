import { expect, test } from 'vitest';
import { together } from './sendings.ts';

test('of several addresses of one person one that took it is enough, and the least certain failure counts else', () => {
  const sent = { kind: 'sent' } as const;
  const gone = { kind: 'refused', reason: 'subscription-gone' } as const;
  const later = { kind: 'not-sent', reason: 'provider-failed' } as const;
  const lost = { kind: 'unknown', reason: 'no-answer-from-provider' } as const;
  expect(together([gone, sent, lost])).toBe(sent);
  expect(together([gone, later, lost])).toBe(lost);
  expect(together([gone, later])).toBe(later);
  expect(together([gone])).toBe(gone);
});
