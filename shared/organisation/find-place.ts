import type { Place } from './import-shape.ts';

/** Lowercase, å ä ö kept, other accents dropped, hyphens and points as spaces. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{ASCII}åäö]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^a-zåäö0-9]+/g, ' ')
    .trim();
}

/** For a keyboard without å ä ö: "allmora" finds Ällmora. */
const withoutDots = (folded: string): string => folded.replace(/[åä]/g, 'a').replace(/ö/g, 'o');

/** 0 exact, 1 prefix, 2 start of a later word, 3 inside a word, undefined no match. */
function matchRank(name: string, query: string): number | undefined {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`)) return 2;
  return name.includes(query) ? 3 : undefined;
}

/**
 * Places by name for a search field: exact names first, then prefixes, word starts and parts of words; among equals the
 * order of the list. A query typed without å ä ö finds names that have them, after those that match as written.
 */
export function findPlaces(places: readonly Place[], query: string, limit: number): Place[] {
  const wanted = fold(query);
  if (wanted === '') return [];
  const ranked: { place: Place; rank: number }[] = [];
  for (const place of places) {
    let best: number | undefined;
    for (const name of [place.name, ...(place.aliases ?? [])]) {
      const folded = fold(name);
      const asWritten = matchRank(folded, wanted);
      const dotless = asWritten === undefined ? matchRank(withoutDots(folded), wanted) : undefined;
      const rank = asWritten ?? (dotless === undefined ? undefined : dotless + 4);
      if (rank !== undefined && (best === undefined || rank < best)) best = rank;
    }
    if (best !== undefined) ranked.push({ place, rank: best });
  }
  return ranked
    .sort((left, right) => left.rank - right.rank)
    .slice(0, limit)
    .map(({ place }) => place);
}

interface Word {
  readonly folded: string;
  readonly capital: boolean;
}

interface Name {
  readonly place: Place;
  readonly words: readonly string[];
  readonly length: number;
  /** An alias is often an everyday word (strand, slottet), so it must be written with a capital. */
  readonly needsCapital: boolean;
}

/**
 * The places that a free text names, the longest name first and then in the text's order, each once. A longer name hides the shorter
 * within it ("Tyresö strand" is not also "Strand"); genitives and areas count ("Trollbäckens", "Krusbodaområdet"), other
 * words that merely begin alike do not ("Breviksvägen").
 */
export function placesInText(places: readonly Place[], text: string): Place[] {
  const words = wordsOf(text);
  const taken = new Set<number>();
  const found: { place: Place; at: number; length: number }[] = [];
  for (const name of namesLongestFirst(places)) {
    for (let at = 0; at + name.words.length <= words.length; at += 1) {
      const positions = name.words.map((_, offset) => at + offset);
      if (positions.some((position) => taken.has(position)) || !namedAt(name, words, at)) continue;
      for (const position of positions) taken.add(position);
      if (!found.some(({ place }) => place === name.place)) {
        found.push({ place: name.place, at, length: name.length });
      }
    }
  }
  return found
    .sort((left, right) => right.length - left.length || left.at - right.at)
    .map(({ place }) => place);
}

function wordsOf(text: string): Word[] {
  return [...text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => ({
    folded: fold(word),
    capital: /^\p{Lu}/u.test(word),
  }));
}

function namesLongestFirst(places: readonly Place[]): Name[] {
  const names = places.flatMap((place) =>
    [place.name, ...(place.aliases ?? [])].map((name): Name => {
      const folded = fold(name);
      return { place, words: folded.split(' '), length: folded.length, needsCapital: name !== place.name };
    }),
  );
  return names.sort((left, right) => right.words.length - left.words.length || right.length - left.length);
}

const ending = /^(s|s?området|s?trakten)$/;

function namedAt(name: Name, words: readonly Word[], at: number): boolean {
  return name.words.every((expected, offset) => {
    const word = words[at + offset];
    if (word === undefined || (name.needsCapital && offset === 0 && !word.capital)) return false;
    if (word.folded === expected) return true;
    const last = offset === name.words.length - 1;
    return last && word.folded.startsWith(expected) && ending.test(word.folded.slice(expected.length));
  });
}
