import type { JournalEntry, JournalKind, Direction, JournalSource } from '#shared/journal/state.ts';

/** One correction of an entry, oldest first in its row. */
export interface RowCorrection {
  readonly number: number;
  readonly at: string;
  readonly reason: string | null;
  readonly author: string | null;
}

/**
 * An entry as people read it: corrections and strikings stand in the place of the entry that they are about, which
 * keeps its own words, struck through (ui.md, Log entry).
 */
export interface JournalRow {
  readonly id: string;
  /** The entry that stands now: the one that a new correction or striking is about. */
  readonly standing: string;
  /** The records whose words that one says again, and with which it is withheld. */
  readonly repeats: readonly string[];
  readonly number: number;
  readonly kind: JournalKind;
  readonly direction: Direction;
  readonly source: JournalSource | null;
  /** Null where it may not be read. */
  readonly text: string | null;
  /** Earlier words that no longer hold, oldest first. */
  readonly earlier: readonly string[];
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** Recorded two minutes or more after it happened. */
  readonly late: boolean;
  readonly incident: string | null;
  readonly author: string | null;
  readonly role: string;
  readonly system: boolean;
  readonly corrections: readonly RowCorrection[];
  readonly struck: RowCorrection | null;
  /** The entry that this is about has been let go from the live fold; the older pages have it. */
  readonly about: 'correction' | 'striking' | null;
}

const lateAfter = 2 * 60 * 1000;

/** The rows of some entries, latest event first; among equals the latest number. Of entries with the same id the last holds. */
export function journalRows(entries: Iterable<JournalEntry>): JournalRow[] {
  const byId = new Map<string, JournalEntry>();
  for (const entry of entries) byId.set(entry.id, entry);
  markOlder(byId);
  const rows: JournalRow[] = [];
  for (const entry of byId.values()) {
    const about = entry.corrects ?? entry.strikes;
    if (about === null || !byId.has(about)) rows.push(rowOf(entry, byId));
  }
  return rows.sort(compareRows);
}

/**
 * Marks what is corrected or struck by another that is at hand. The live fold marks what it holds; an entry of an older page, or one that
 * was let go, does not hear of what comes after it.
 */
function markOlder(byId: Map<string, JournalEntry>): void {
  for (const { id, corrects, strikes } of byId.values()) {
    const target = byId.get(corrects ?? strikes ?? '');
    if (target === undefined || target.correctedBy === id || target.struckBy === id) continue;
    byId.set(target.id, { ...target, ...(corrects === null ? { struckBy: id } : { correctedBy: id }) });
  }
}

/** Latest event first; among equals the latest number. */
export function compareRows(one: JournalRow, other: JournalRow): number {
  if (one.occurredAt !== other.occurredAt) return one.occurredAt < other.occurredAt ? 1 : -1;
  return other.number - one.number;
}

/** Rows of entries that nothing corrects or strikes: they stay the same for as long as the entry is. */
const plainRows = new WeakMap<JournalEntry, JournalRow>();

function rowOf(entry: JournalEntry, byId: ReadonlyMap<string, JournalEntry>): JournalRow {
  if (entry.correctedBy !== null || entry.struckBy !== null) return madeRow(entry, byId);
  const known = plainRows.get(entry) ?? madeRow(entry, byId);
  plainRows.set(entry, known);
  return known;
}

function madeRow(first: JournalEntry, byId: ReadonlyMap<string, JournalEntry>): JournalRow {
  const corrections: RowCorrection[] = [];
  const earlier: string[] = [];
  let standing = first;
  let { text, occurredAt } = first;
  for (let next = byId.get(standing.correctedBy ?? ''); next !== undefined;) {
    const said = saysNothing(next) ? text : next.text;
    if (text !== null && text !== said) earlier.push(text);
    text = said;
    corrections.push(correctionOf(next));
    if (statesTime(next)) occurredAt = next.occurredAt;
    standing = next;
    next = byId.get(standing.correctedBy ?? '');
  }
  const striking = byId.get(standing.struckBy ?? '');
  return {
    id: first.id,
    standing: standing.id,
    repeats: standing.about ?? [],
    number: first.number,
    kind: standing.kind,
    direction: standing.direction,
    source: standing.source ?? first.source,
    text,
    earlier,
    occurredAt,
    recordedAt: first.recordedAt,
    late: Date.parse(first.recordedAt) - Date.parse(occurredAt) >= lateAfter,
    incident: first.incident,
    author: first.author,
    role: first.role,
    system: first.system,
    corrections,
    struck: struckOf(standing, striking),
    about: first.corrects !== null ? 'correction' : first.strikes !== null ? 'striking' : null,
  };
}

/** A correction that left the text as it was is without one where the fold had let go of what it is about. A withheld one has no author either. */
function saysNothing({ text, author }: JournalEntry): boolean {
  return text === null && author !== null;
}

/** A correction that says nothing of the time is stamped with its own recording. */
function statesTime(correction: JournalEntry): boolean {
  return Math.abs(Date.parse(correction.recordedAt) - Date.parse(correction.occurredAt)) >= 1000;
}

function correctionOf(entry: JournalEntry): RowCorrection {
  return { number: entry.number, at: entry.recordedAt, reason: entry.reason, author: entry.author };
}

function struckOf(standing: JournalEntry, striking: JournalEntry | undefined): RowCorrection | null {
  if (striking !== undefined) return correctionOf(striking);
  if (standing.strikes !== null) return correctionOf(standing);
  return standing.struckBy === null
    ? null
    : { number: 0, at: standing.recordedAt, reason: null, author: null };
}

/** What the journal page and the rail ask for; an empty field asks for everything. */
export interface JournalFilter {
  /** An incident's id, `shift` for those of no incident, or empty. */
  readonly incident: string;
  /** A kind as the buttons name it (`in`, `out`, `decision` …), or empty. */
  readonly kind: string;
  readonly text: string;
}

/** The kind as the buttons name it: a contact is told by its direction. */
function kindWord(row: { readonly kind: JournalKind; readonly direction: Direction }): string {
  return row.kind === 'contact' ? `contact.${row.direction}` : row.kind;
}

/** The rows that are asked for. Words are sought in a row's texts, source, number and author, without regard to case. */
export function filterRows(rows: readonly JournalRow[], filter: JournalFilter): readonly JournalRow[] {
  const wanted = filter.text.trim().toLowerCase();
  if (wanted === '' && filter.incident === '' && filter.kind === '') return rows;
  return rows.filter((row) => isAskedFor(row, filter) && says(row, wanted));
}

function isAskedFor(row: JournalRow, filter: JournalFilter): boolean {
  if (
    filter.incident === 'shift'
      ? row.incident !== null
      : filter.incident !== '' && row.incident !== filter.incident
  )
    return false;
  return filter.kind === '' || kindWord(row) === filter.kind;
}

function says(row: JournalRow, wanted: string): boolean {
  return wanted === '' || wordsOf(row).includes(wanted);
}

/** What a row says, in small letters: made once, since every key sifts all rows. */
const rowWords = new WeakMap<JournalRow, string>();

function wordsOf(row: JournalRow): string {
  const known = rowWords.get(row);
  if (known !== undefined) return known;
  const own = [row.text, ...row.earlier, row.source?.who, row.author, String(row.number)];
  // No search field takes a new line, so that no words are found across two of these.
  const words = own.join('\n').toLowerCase();
  rowWords.set(row, words);
  return words;
}
