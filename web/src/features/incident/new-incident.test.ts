import { expect, test } from 'vitest';
import { suggest } from '#shared/classification/suggest.ts';
import type { Place } from '#shared/organisation/import-document.ts';
import { composeReport, emptyReport, readReport, reportFaults } from './new-incident.ts';

const words = 'Vattenfall ringer: kabelbrott i Trollbäcken, 2 300 hushåll utan ström';
const places: Place[] = [
  { name: 'Brevik', lat: 59.2, lon: 18.4, kind: 'locality' },
  { name: 'Trollbäcken', lat: 59.22, lon: 18.2, kind: 'district' },
];
const draft = { ...emptyReport, words, incident: 'i1', entry: 'e1' };

test('a caller\u2019s words fill the form', () => {
  const reading = readReport(draft, suggest(words), places);
  expect(reading).toMatchObject({
    title: 'Kabelbrott i Trollbäcken',
    type: 'power-outage',
    place: { label: 'Trollbäcken', lat: 59.22, lon: 18.2 },
    who: 'Vattenfall',
  });
  expect(reading.functions).toContain('electricity');
  expect(reportFaults(draft, reading, null)).toEqual([]);
});

test('what a person has set is not changed by more words', () => {
  const set = {
    ...draft,
    title: 'Strömlöst',
    type: 'storm',
    functions: [],
    place: { chosen: null },
    who: '',
  };
  expect(readReport({ ...set, words: `${words} och i Brevik` }, suggest(words), places)).toEqual({
    title: 'Strömlöst',
    type: 'storm',
    functions: [],
    place: null,
    who: '',
  });
});

test('the report, the words and the first facts belong to one incident', () => {
  const set = { ...draft, departments: ['skola'] };
  const { report, words: entry, facts } = composeReport(set, readReport(set, suggest(words), places));
  expect(report).toMatchObject({
    incident: 'i1',
    departments: ['skola'],
    source: { who: 'Vattenfall', channel: 'phone' },
  });
  expect(entry).toMatchObject({ entry: 'e1', incident: 'i1', kind: 'contact', direction: 'in', text: words });
  expect(facts?.vitalFunctions).toContainEqual({ function: 'electricity', disturbance: 'unknown' });
});

test('a confidential report restricts the title and the words alike', () => {
  const set = { ...draft, restricted: true, ground: 'OSL 25 kap. 1 §' };
  const { report, words: entry } = composeReport(set, readReport(set, null, places));
  expect(report.restrict).toEqual({ ground: 'OSL 25 kap. 1 §' });
  expect(entry.restrict).toEqual(report.restrict);
  expect(reportFaults({ ...set, ground: '' }, readReport(set, null, places), null)).toEqual(['ground']);
});
