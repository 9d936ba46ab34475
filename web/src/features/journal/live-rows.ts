import type { JournalEntry } from '#shared/journal/state.ts';
import { compareRows, type JournalRow, journalRows } from './journal-rows.ts';

/**
 * Answers the rows of a journal (`journalRows`) again and again as it goes on. Nearly always entries have only come last or been let
 * go, which costs a walk along both lists; sorting 20,000 anew with each event is what a slow machine cannot keep up with.
 */
export function liveRows(): (entries: Iterable<JournalEntry>) => readonly JournalRow[] {
  let before: readonly JournalEntry[] = [];
  let rows: readonly JournalRow[] = [];
  return (given) => {
    const entries = [...given];
    rows = rowsGoneOn(rows, before, entries) ?? journalRows(entries);
    before = entries;
    return rows;
  };
}

/** The rows of `entries` made from those of `before`; null where more has happened than that plain entries have come or gone. */
function rowsGoneOn(
  rows: readonly JournalRow[],
  before: readonly JournalEntry[],
  entries: readonly JournalEntry[],
): readonly JournalRow[] | null {
  const gone = new Set<string>();
  let at = 0;
  let last = 0;
  for (const entry of before) {
    last = Math.max(last, entry.number);
    if (entry === entries[at]) at += 1;
    else if (isPlain(entry)) gone.add(entry.id);
    else return null;
  }
  const fresh = entries.slice(at);
  // Only a later one can be about another, so that no row which stays is about one of these.
  if (!fresh.every((entry) => isPlain(entry) && entry.number > last)) return null;
  return fresh.length === 0 && gone.size === 0 ? rows : together(journalRows(fresh), rows, gone);
}

/** Nothing is about it, and it is about nothing. */
function isPlain({ corrects, strikes, correctedBy, struckBy }: JournalEntry): boolean {
  return corrects === null && strikes === null && correctedBy === null && struckBy === null;
}

/** Two lists of rows in order, as one in order, without those that are gone. */
function together(
  fresh: readonly JournalRow[],
  rows: readonly JournalRow[],
  gone: ReadonlySet<string>,
): readonly JournalRow[] {
  const all: JournalRow[] = [];
  let at = 0;
  for (const row of rows) {
    if (gone.has(row.id)) continue;
    for (let next = fresh[at]; next !== undefined && compareRows(next, row) < 0; next = fresh[at]) {
      all.push(next);
      at += 1;
    }
    all.push(row);
  }
  return all.concat(fresh.slice(at));
}
