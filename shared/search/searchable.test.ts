import { describe, expect, test } from 'vitest';
import { searchable } from './searchable.ts';

describe('what of an event can be searched', () => {
  test('is what people wrote, what it is called first, apart from who recorded it', () => {
    const sealed = {
      description: 'Kabeln är av',
      place: { label: 'Trollbäcken', lat: 59.2, lon: 18.2 },
      recordedBy: 'TiB',
      source: { who: 'Vattenfall', channel: 'phone' },
      title: 'Strömavbrott',
    };
    expect(searchable({ type: 'incident.reported', sealed })).toEqual({
      words: ['Strömavbrott', 'Kabeln är av', 'Trollbäcken', 'Vattenfall'],
      places: ['Trollbäcken'],
      persons: ['TiB', 'Vattenfall'],
    });
  });

  test('is nothing where there are no words, where they are gone, and of confidentiality itself', () => {
    expect(searchable({ type: 'task.completed', sealed: { recordedBy: 'TiB' } })).toBeNull();
    expect(searchable({ type: 'journal.written', sealed: null })).toBeNull();
    expect(searchable({ type: 'record.restricted', sealed: { ground: 'OSL 25 kap. 1 §' } })).toBeNull();
  });
});
