import { expect, test } from 'vitest';
import { composeEntry, emptyEntry, readDraft } from './entry-draft.ts';

const now = Date.parse('2026-11-22T04:36:00.000Z');
const incidents = (number: number) => (number === 43 ? 'incident-43' : null);

test('an entry needs only a text; the rest has good defaults', () => {
  const draft = { ...emptyEntry, text: 'Elnätsbolaget: fel i stationen' };
  const reading = readDraft(draft, now, 'incident-41', incidents);
  expect(reading.faults).toEqual([]);
  expect(composeEntry(draft, reading, 'e1')).toEqual({
    data: {
      entry: 'e1',
      kind: 'contact',
      direction: 'in',
      text: 'Elnätsbolaget: fel i stationen',
      incident: 'incident-41',
      source: { channel: 'phone' },
    },
    occurredAt: null,
  });
});

test('a time and an incident in the words show as chips and can be undone', () => {
  const draft = { ...emptyEntry, text: '05:30 Vägen öppen, se H-043' };
  const reading = readDraft(draft, now, 'incident-41', incidents);
  expect(reading).toMatchObject({
    text: 'Vägen öppen, se H-043',
    readTime: '2026-11-22T04:30:00.000Z',
    readIncident: 'incident-43',
    incident: 'incident-43',
  });
  const plain = readDraft({ ...draft, plainTime: true, plainIncident: true }, now, 'incident-41', incidents);
  expect(plain).toMatchObject({ text: draft.text, occurredAt: null, incident: 'incident-41' });
});

test('the time field outranks a time in the words', () => {
  const reading = readDraft({ ...emptyEntry, text: '05:30 x', time: '05:10' }, now, null, incidents);
  expect(reading).toMatchObject({ occurredAt: '2026-11-22T04:10:00.000Z', readTime: null, text: 'x' });
});

test('an entry of the shift stands in no incident, also on an incident page', () => {
  const draft = { ...emptyEntry, text: 'x', incident: '' };
  expect(readDraft(draft, now, 'incident-41', incidents).incident).toBeNull();
});

test('faults name the field', () => {
  const draft = { ...emptyEntry, text: ' ', time: 'snart', restricted: true };
  expect(readDraft(draft, now, null, incidents).faults).toEqual(['text', 'time', 'ground']);
});

test('an internal entry without a source has no channel', () => {
  const draft = { ...emptyEntry, type: 'decision' as const, text: 'x' };
  expect(composeEntry(draft, readDraft(draft, now, null, incidents), 'e').data.source).toBeUndefined();
});
