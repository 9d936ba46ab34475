import { expect, test } from 'vitest';
import type { SearchHit } from '#shared/protocol/search-message.ts';
import { placeOf } from './hit-place.ts';

const hit: SearchHit = {
  seq: 900,
  type: 'journal.written',
  occurredAt: '2026-11-22T04:10:00.000Z',
  recordedAt: '2026-11-22T04:10:00.000Z',
  record: '0199c0a0-0000-7000-8000-000000000001',
  incident: '0199c0a0-0000-7000-8000-000000000002',
  safetyPoint: null,
  meeting: null,
  number: 12,
  by: null,
  role: 'duty-officer',
  text: [],
  restricted: false,
};

test('an entry that is live is opened at its incident', () => {
  expect(placeOf(hit, { incident: true, entry: 12 })).toBe(`/handelse/${hit.incident ?? ''}#post-12`);
});

test('an entry that the live state has let go is opened among the older ones', () => {
  expect(placeOf(hit, { incident: false, entry: null })).toBe('/dagbok?till=32#post-12');
});
