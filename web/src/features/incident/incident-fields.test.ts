import { expect, test } from 'vitest';
import { changesOf, type IncidentFields, placeOf, sourceOf } from './incident-fields.ts';

const before: IncidentFields = {
  title: 'Elavbrott',
  incidentType: 'power-outage',
  description: 'Kabelbrott',
  place: { label: 'Brevik', lat: 59.2, lon: 18.4 },
  who: 'Vattenfall',
  channel: 'phone',
  departments: ['skola'],
};

test('only what was changed is sent', () => {
  expect(changesOf(before, before)).toEqual({});
  expect(changesOf(before, { ...before, title: ' Stort elavbrott ' })).toEqual({ title: 'Stort elavbrott' });
  expect(changesOf(before, { ...before, channel: 'rakel' })).toEqual({
    source: { who: 'Vattenfall', channel: 'rakel' },
  });
});

test('an emptied field is taken away', () => {
  expect(changesOf(before, { ...before, description: ' ', place: null, who: '', channel: '' })).toEqual({
    description: null,
    place: null,
    source: null,
  });
});

test('a place has both coordinates or none', () => {
  expect(placeOf({ label: ' Brevik ', lat: 59.2 })).toEqual({ label: 'Brevik' });
  expect(placeOf({ label: ' ' })).toBeUndefined();
  expect(sourceOf({ who: ' ', channel: 'phone' })).toEqual({ channel: 'phone' });
});
