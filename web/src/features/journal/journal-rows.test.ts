import { describe, expect, it } from 'vitest';
import { entry } from './journal-entry.fixture.ts';
import { filterRows, journalRows } from './journal-rows.ts';

describe('journalRows', () => {
  it('shows a correction in the place of what it corrects, with the earlier words', () => {
    const rows = journalRows([
      entry('a', 134, { text: '4 810 kunder', correctedBy: 'b' }),
      entry('b', 135, {
        text: '4 180 kunder',
        corrects: 'a',
        reason: 'omkastade siffror',
        source: null,
        occurredAt: '2026-11-22T04:34:00.000Z',
        recordedAt: '2026-11-22T04:34:00.000Z',
      }),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: 'a',
      standing: 'b',
      number: 134,
      text: '4 180 kunder',
      earlier: ['4 810 kunder'],
      occurredAt: '2026-11-22T04:30:00.000Z',
      source: { who: 'Elnätsbolaget' },
      corrections: [{ number: 135, reason: 'omkastade siffror' }],
      struck: null,
    });
  });
  it('moves the row where a correction states another time', () => {
    const rows = journalRows([
      entry('a', 1, { correctedBy: 'b' }),
      entry('b', 2, { corrects: 'a', occurredAt: '2026-11-22T03:00:00.000Z' }),
      entry('c', 3, { occurredAt: '2026-11-22T04:00:00.000Z' }),
    ]);
    expect(rows.map((row) => row.id)).toEqual(['c', 'a']);
    expect(rows[1]?.late).toBe(true);
  });
  it('strikes the entry that stands, after any number of corrections', () => {
    const rows = journalRows([
      entry('a', 1, { correctedBy: 'b' }),
      entry('b', 2, { corrects: 'a', correctedBy: 'c' }),
      entry('c', 3, { corrects: 'b', struckBy: 'd' }),
      entry('d', 4, { strikes: 'c', text: null, reason: 'gällde en annan händelse' }),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.standing).toBe('c');
    expect(rows[0]?.corrections.map(({ number }) => number)).toEqual([2, 3]);
    expect(rows[0]?.struck).toMatchObject({ number: 4, reason: 'gällde en annan händelse' });
  });
  it('keeps a correction as a row of its own while what it is about is not at hand', () => {
    const rows = journalRows([
      entry('b', 2, { corrects: 'gone' }),
      entry('d', 3, { strikes: 'gone', text: null }),
    ]);
    expect(rows.map(({ about }) => about)).toEqual(['striking', 'correction']);
  });
  it('puts in its place what is about an entry of an older page that was fetched before', () => {
    const rows = journalRows([
      entry('a', 1, { text: '4 810 kunder' }),
      entry('b', 2),
      entry('c', 900, { corrects: 'a', text: '4 180 kunder' }),
      entry('d', 901, { corrects: 'c', text: null, kind: 'situation' }),
      entry('e', 902, { strikes: 'b', text: null, reason: 'fel händelse' }),
    ]);
    expect(rows).toHaveLength(2);
    expect(rows.find(({ id }) => id === 'a')).toMatchObject({
      standing: 'd',
      kind: 'situation',
      text: '4 180 kunder',
      earlier: ['4 810 kunder'],
      corrections: [{ number: 900 }, { number: 901 }],
    });
    expect(rows.find(({ id }) => id === 'b')?.struck).toMatchObject({ number: 902, reason: 'fel händelse' });
  });
  it('says nothing for a correction whose text is withheld', () => {
    const [row] = journalRows([entry('a', 1), entry('b', 2, { corrects: 'a', text: null, author: null })]);
    expect(row?.text).toBeNull();
  });
  it('counts as late from two minutes', () => {
    const at = (recordedAt: string) => journalRows([entry('a', 1, { recordedAt })])[0]?.late;
    expect(at('2026-11-22T04:31:59.000Z')).toBe(false);
    expect(at('2026-11-22T04:32:00.000Z')).toBe(true);
  });
  it('orders by event time, then number, latest first', () => {
    const rows = journalRows([
      entry('a', 1),
      entry('b', 2),
      entry('c', 3, { occurredAt: '2026-11-22T04:00:00.000Z' }),
    ]);
    expect(rows.map(({ number }) => number)).toEqual([2, 1, 3]);
  });
});

describe('filterRows', () => {
  const rows = journalRows([entry('a', 7, { incident: 'x', text: 'Träd över Gudöbroleden' })]);
  it('looks for words, kind and incident together', () => {
    expect(filterRows(rows, { incident: 'x', kind: 'contact.in', text: 'gudö' })).toEqual(rows);
    expect(filterRows(rows, { incident: 'shift', kind: '', text: '' })).toEqual([]);
    expect(filterRows(rows, { incident: '', kind: 'decision', text: '' })).toEqual([]);
    expect(filterRows(rows, { incident: '', kind: '', text: 'elnäts' })).toEqual(rows);
    expect(filterRows(rows, { incident: '', kind: '', text: 'Farled' })).toEqual([]);
  });
});

it('a row stays the same for as long as its entry does, and is another when something corrects it', () => {
  const [one, other] = [entry('a', 1), entry('b', 2)];
  const before = journalRows([one, other]);
  const after = journalRows([
    { ...one, correctedBy: 'c' },
    other,
    entry('c', 3, { corrects: 'a', text: 'ny' }),
  ]);
  const named = (rows: readonly { id: string }[], id: string) => rows.find((row) => row.id === id);
  expect(named(after, 'b')).toBe(named(before, 'b'));
  expect(named(after, 'a')).toMatchObject({ text: 'ny', standing: 'c' });
});
