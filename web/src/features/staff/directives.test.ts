import { expect, test } from 'vitest';
import type { Directive } from '#shared/staff/state.ts';
import { directivesOf } from './directives.ts';

const one = (id: string, followUpAt: string | null, rest: Partial<Directive> = {}): Directive => ({
  id,
  group: 'central',
  text: id,
  owner: null,
  followUpAt,
  status: 'ongoing',
  note: null,
  followedUpAt: null,
  issuedAt: '2026-11-22T05:00:00.000Z',
  issuedBy: null,
  updatedAt: '2026-11-22T05:00:00.000Z',
  ...rest,
});

test('those that go on come by when they are followed up, the ended after them, latest first', () => {
  const { ongoing, ended } = directivesOf(
    [
      one('none', null),
      one('eight', '2026-11-22T08:00:00.000Z'),
      one('seven', '2026-11-22T07:00:00.000Z'),
      one('other group', null, { group: 'omsorg' }),
      one('early', null, { status: 'fulfilled' }),
      one('late', null, { status: 'withdrawn', updatedAt: '2026-11-22T09:00:00.000Z' }),
    ],
    'central',
  );
  expect(ongoing.map(({ id }) => id)).toEqual(['seven', 'eight', 'none']);
  expect(ended.map(({ id }) => id)).toEqual(['late', 'early']);
});
