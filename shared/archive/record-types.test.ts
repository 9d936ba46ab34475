import { expect, test } from 'vitest';
import { eventVersions } from '../events.ts';
import { followsRecord, recordTypeOf, recordTypes } from './record-types.ts';

const events = Object.keys(eventVersions);

test('every event belongs to a kind of record, but those of the configuration and of the care of the log', () => {
  const of = events.filter((event) => recordTypeOf(event) === null && !followsRecord(event));
  expect([...new Set(of.map((event) => event.split('.')[0]))].toSorted()).toEqual([
    'archive',
    'organisation',
    'public-export',
  ]);
});

test('every kind has events', () => {
  expect(new Set(events.map(recordTypeOf).filter((type) => type !== null))).toEqual(new Set(recordTypes));
});
