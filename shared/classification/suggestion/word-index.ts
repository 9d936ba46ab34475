import type { WordPattern } from './pattern.ts';

/** A pattern found in a word, with the part of the word it covers. */
export interface Hit {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  /** 1 as written in the lexicon, less with a letter or dots amiss. */
  readonly trust: number;
}

/** A letter tree over all patterns: `next` holds the child of each node for each of the 36 letters and digits. */
export interface WordIndex {
  readonly patterns: readonly WordPattern[];
  readonly next: Int32Array;
  readonly ends: readonly (readonly number[] | undefined)[];
}

const width = 36;
/** Shorter words differ from too many others by one letter to be guessed at. */
const shortestGuess = 6;
const longestGuess = 24;
const guessTrust = 0.85;
const strayDotsTrust = 0.5;
/** In words this short the dots tell different words apart (bäcken, backen). */
const longestDotted = 6;

const endings = new Set(
  ' s n t en et ns ts ens ets ar er or r na arna erna orna an ans a as e es ars ers ad at arnas ernas ornas ne nes'.split(
    ' ',
  ),
);

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

export function buildWordIndex(patterns: readonly WordPattern[]): WordIndex {
  const nodes = 1 + patterns.reduce((sum, pattern) => sum + pattern.folded.length, 0);
  const next = new Int32Array(nodes * width);
  const ends: (number[] | undefined)[] = [];
  let used = 1;
  for (const [id, pattern] of patterns.entries()) {
    let node = 0;
    for (let at = 0; at < pattern.folded.length; at += 1) {
      const letter = letterOf(pattern.folded.charCodeAt(at));
      if (letter < 0) throw new Error(`the lexicon cannot hold "${pattern.stem}"`);
      const slot = node * width + letter;
      if (next[slot] === 0) {
        next[slot] = used;
        used += 1;
      }
      node = next[slot] ?? 0;
    }
    (ends[node] ??= []).push(id);
  }
  return { patterns, next: next.slice(0, used * width), ends };
}

/** Every pattern that the word holds; `raw` is the word with its dots, `folded` without; `dotted` says whether the writer uses dots. Compounds are searched up to `lastStart`. */
export function findPatterns(
  index: WordIndex,
  raw: string,
  folded: string,
  dotted: boolean,
  lastStart = folded.length,
): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < folded.length && start <= lastStart; start += 1) {
    let node = 0;
    for (let at = start; at < folded.length; at += 1) {
      node = child(index, node, folded.charCodeAt(at));
      if (node === 0) break;
      for (const id of index.ends[node] ?? []) {
        const pattern = index.patterns[id];
        if (pattern === undefined || (start > 0 && pattern.left === 'start')) continue;
        if (!endsWell(pattern, folded, at + 1)) continue;
        const trust = dotsTrust(raw, start, pattern.stem, dotted);
        if (trust > 0) hits.push({ pattern: id, start, end: at + 1, trust });
      }
    }
  }
  return hits;
}

/** Patterns from the word's beginning with one letter wrong, missing, doubled or swapped (not the first). */
export function guessPatterns(index: WordIndex, folded: string): Hit[] {
  const hits = new Map<number, Hit>();
  if (folded.length < shortestGuess) return [];
  const walkOn = (from: number, position: number): void => {
    let node = from;
    let at = position;
    while (node !== 0) {
      for (const id of index.ends[node] ?? []) {
        const pattern = index.patterns[id];
        if (
          pattern === undefined ||
          pattern.folded.length < shortestGuess + (pattern.right === 'any' ? 1 : 0)
        )
          continue;
        if (endsWell(pattern, folded, at))
          hits.set(id, { pattern: id, start: 0, end: at, trust: guessTrust });
      }
      if (at >= folded.length) return;
      node = child(index, node, folded.charCodeAt(at));
      at += 1;
    }
  };
  let node = child(index, 0, folded.charCodeAt(0));
  for (let at = 1; node !== 0 && at <= Math.min(folded.length, longestGuess); at += 1) {
    const code = folded.charCodeAt(at);
    const right = child(index, node, code);
    for (let letter = 0; letter < width; letter += 1) {
      const other = index.next[node * width + letter] ?? 0;
      if (other === 0) continue;
      walkOn(other, at);
      if (other !== right && at < folded.length) walkOn(other, at + 1);
    }
    if (at + 1 < folded.length) {
      walkOn(node, at + 1);
      walkOn(child(index, child(index, node, folded.charCodeAt(at + 1)), code), at + 2);
    }
    node = right;
  }
  return [...hits.values()];
}

function child(index: WordIndex, node: number, code: number): number {
  const letter = letterOf(code);
  return letter < 0 ? 0 : (index.next[node * width + letter] ?? 0);
}

function endsWell(pattern: WordPattern, folded: string, end: number): boolean {
  if (pattern.right === 'any' || end === folded.length) return true;
  return pattern.right === 'inflected' && folded.length - end <= 5 && endings.has(folded.slice(end));
}

/** A writer may leave dots out ("ran" for "rån"), rarely in one word only, and does not put them in ("hål" is not "hal"). */
function dotsTrust(raw: string, start: number, stem: string, dotted: boolean): number {
  let trust = 1;
  for (let at = 0; at < stem.length; at += 1) {
    const written = raw[start + at] ?? '';
    if (written === stem[at]) continue;
    if ('åäö'.includes(written)) {
      if (stem.length < shortestGuess) return 0;
      trust = guessTrust;
    } else if (dotted) trust = Math.min(trust, stem.length <= longestDotted ? strayDotsTrust : guessTrust);
  }
  return trust;
}
