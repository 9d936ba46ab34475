import type { CompiledRow, Lexicon } from './compile.ts';
import type { Join } from './pattern.ts';
import type { Note } from './normalise.ts';
import { smallWords } from './lexicon/grammar.ts';
import { type WordHit, readWords } from './read-words.ts';

/** A lexicon row that the note fulfils. */
export interface Found<Target> {
  readonly row: CompiledRow<Target>;
  /** The words used, in the order of the note. */
  readonly used: readonly number[];
  /** The part of the word that is covered, where the row is a single word. */
  readonly start: number;
  readonly end: number;
  /** How surely the words are those of the row, 0..1. */
  readonly trust: number;
}

export interface Reading<Target> {
  readonly found: readonly Found<Target>[];
  readonly words: readonly (readonly WordHit[])[];
}

const afterReach = 4;
const nearReach = 6;

/** All rows that the note fulfils; guards (misleading words) have taken their words away first. */
export function findRows<T>(lexicon: Lexicon<T>, note: Note): Reading<T> {
  const words = readWords(lexicon, note);
  const search = <R>(rows: ReadonlyMap<number, readonly CompiledRow<R>[]>): Found<R>[] =>
    findIn(note, words, rows);

  for (const label of search(lexicon.labelsByPattern)) {
    const last = label.used.at(-1) ?? 0;
    const from = label.used[0] ?? last;
    words[last]?.push({ pattern: label.row.target, start: 0, end: 0, trust: label.trust, from });
  }
  for (const guard of search(lexicon.guardsByPattern)) {
    for (const at of guard.used) {
      const alone = guard.used.length === 1;
      const kept = alone
        ? (words[at] ?? []).filter((hit) => hit.start < guard.start || hit.end > guard.end)
        : [];
      words[at] = guard.trust < 1 ? (words[at] ?? []) : kept;
    }
  }
  return { found: longestOnly(search(lexicon.rowsByPattern)), words };
}

function findIn<R>(
  note: Note,
  words: readonly (readonly WordHit[])[],
  rows: ReadonlyMap<number, readonly CompiledRow<R>[]>,
): Found<R>[] {
  const places = new Map<number, number>();
  for (const [at, hits] of words.entries()) {
    for (const hit of hits) if (!places.has(hit.pattern)) places.set(hit.pattern, at);
  }
  const found: Found<R>[] = [];
  for (const [at, hits] of words.entries()) {
    for (const hit of hits) {
      for (const row of rows.get(hit.pattern) ?? []) {
        const match = fulfil(note, words, places, row, at, hit);
        if (match !== undefined) found.push(match);
      }
    }
  }
  return found;
}

function fulfil<R>(
  note: Note,
  words: readonly (readonly WordHit[])[],
  places: ReadonlyMap<number, number>,
  row: CompiledRow<R>,
  first: number,
  hit: WordHit,
): Found<R> | undefined {
  const used = hit.from === first ? [first] : range(hit.from, first);
  let trust = hit.trust;
  let last = first;
  for (let number = 0; number < row.joins.length; number += 1) {
    const join = row.joins[number];
    const slot = row.slots[number + 1];
    if (join === undefined || slot === undefined) return undefined;
    if (join === 'anywhere') {
      if (places.get(hit.pattern) !== first) return undefined;
      const place = firstPlace(places, slot, used);
      if (place === undefined) return undefined;
      used.push(place);
      continue;
    }
    const next = nextPlace(note, words, slot, join, last, used);
    if (next === undefined) return undefined;
    trust = Math.min(trust, next.hit.trust);
    for (let at = Math.max(next.hit.from, join === 'near' ? 0 : last + 1); at <= next.at; at += 1)
      used.push(at);
    last = next.at;
  }
  if (used.length > 1)
    return { row, used: [...new Set(used)].toSorted((a, b) => a - b), start: hit.start, end: hit.end, trust };
  return { row, used, start: hit.start, end: hit.end, trust };
}

function firstPlace(
  places: ReadonlyMap<number, number>,
  slot: ReadonlySet<number>,
  used: readonly number[],
): number | undefined {
  let first: number | undefined;
  for (const pattern of slot) {
    const place = places.get(pattern);
    if (place !== undefined && !used.includes(place) && (first === undefined || place < first)) first = place;
  }
  return first;
}

function nextPlace(
  note: Note,
  words: readonly (readonly WordHit[])[],
  slot: ReadonlySet<number>,
  join: Exclude<Join, 'anywhere'>,
  last: number,
  used: readonly number[],
): { at: number; hit: WordHit } | undefined {
  const reach = join === 'near' ? nearReach : afterReach;
  const fits = (at: number): WordHit | undefined => {
    if (note.tokens[at]?.clause !== note.tokens[last]?.clause || used.includes(at)) return undefined;
    return words[at]?.find((candidate) => slot.has(candidate.pattern));
  };
  for (let step = 1; step <= reach; step += 1) {
    const ahead = fits(last + step);
    if (ahead !== undefined) return { at: last + step, hit: ahead };
    const behind = join === 'near' ? fits(last - step) : undefined;
    if (behind !== undefined) return { at: last - step, hit: behind };
    if (join === 'beside' && (step > 2 || !smallWords.has(note.tokens[last + step]?.folded ?? '')))
      return undefined;
  }
  return undefined;
}

/** Leaves out words found inside a longer found word: "brand" in "skogsbrand" says nothing of its own. */
function longestOnly<R>(found: readonly Found<R>[]): Found<R>[] {
  const single = new Map<number, Found<R>[]>();
  for (const one of found) {
    const at = one.used.at(-1);
    if (one.row.slots.length > 1 || at === undefined) continue;
    const list = single.get(at);
    if (list === undefined) single.set(at, [one]);
    else list.push(one);
  }
  const isInside = (one: Found<R>): boolean =>
    (single.get(one.used.at(-1) ?? -1) ?? []).some((other) =>
      other.row.kind !== one.row.kind
        ? false
        : other.used.length === one.used.length
          ? other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start
          : other.used.length > one.used.length,
    );
  return found.filter((one) => one.row.slots.length > 1 || !isInside(one));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}
