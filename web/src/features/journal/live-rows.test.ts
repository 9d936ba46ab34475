import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#shared/journal/state.ts';
import { entry } from './journal-entry.fixture.ts';
import { journalRows } from './journal-rows.ts';
import { liveRows } from './live-rows.ts';

/** What may happen to a journal: an entry written, one let go, corrected or struck, or one whose text is withheld. */
const happenings = fc.array(
  fc.record({
    what: fc.constantFrom('written', 'written', 'written', 'let go', 'corrected', 'struck', 'withheld'),
    which: fc.nat(30),
    minute: fc.nat(9),
  }),
  { maxLength: 40 },
);

type Happening = { readonly what: string; readonly which: number; readonly minute: number };

function after(journal: ReadonlyMap<string, JournalEntry>, happening: Happening, number: number) {
  const { what, which, minute } = happening;
  const next = new Map(journal);
  const chosen = [...journal.values()][which % Math.max(1, journal.size)];
  const id = `e${number}`;
  const occurredAt = `2026-11-22T04:3${minute}:00.000Z`;
  if (what === 'written') return next.set(id, entry(id, number, { occurredAt }));
  if (chosen === undefined) return next;
  if (what === 'let go') next.delete(chosen.id);
  if (what === 'withheld') next.set(chosen.id, { ...chosen, text: null });
  if (what === 'corrected' || what === 'struck') {
    const about = what === 'corrected' ? { corrects: chosen.id } : { strikes: chosen.id };
    next.set(id, entry(id, number, { occurredAt, ...about }));
    next.set(chosen.id, { ...chosen, ...(what === 'corrected' ? { correctedBy: id } : { struckBy: id }) });
  }
  return next;
}

describe('liveRows', () => {
  it('answers what journalRows makes of each, several happenings at a time', () => {
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 8 }), (turns) => {
        const rowsOf = liveRows();
        let journal: ReadonlyMap<string, JournalEntry> = new Map();
        let number = 0;
        for (const turn of turns) {
          for (const happening of turn) journal = after(journal, happening, (number += 1));
          expect(rowsOf(journal.values())).toEqual(journalRows(journal.values()));
        }
      }),
    );
  });

  it('keeps the rows that stay, and the list itself where nothing has changed', () => {
    const rowsOf = liveRows();
    const [first, second] = [entry('a', 1), entry('b', 2)];
    const rows = rowsOf([first]);
    const more = rowsOf([first, second]);
    expect(more.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(more[1]).toBe(rows[0]);
    expect(rowsOf([first, second])).toBe(more);
  });
});
