import type { Lexicon } from './compile.ts';
import type { Note, Token } from './normalise.ts';
import { numberWords } from './lexicon/grammar.ts';
import { isSurname, nameTail } from './lexicon/place-names.ts';
import { type Hit, findPatterns, guessPatterns } from './word-index.ts';

/** A pattern found at a word; it may have begun at an earlier word, as "ström avbrott" or "fungerar inte" do. */
export interface WordHit extends Hit {
  readonly from: number;
}

const shortestCompound = 6;

/** For each word of the note the patterns it holds: as written, as a compound written apart, or else with one letter wrong. */
export function readWords<T>(lexicon: Lexicon<T>, note: Note): WordHit[][] {
  const { index } = lexicon;
  const dotted = note.tokens.some((token) => token.raw !== token.folded);
  const words = note.tokens.map((token, at) =>
    (isSurname(token, note.tokens[at - 1]) ? [] : findPatterns(index, token.raw, token.folded, dotted))
      .filter((hit) => !withinName(token, hit))
      .map((hit): WordHit => ({ ...hit, from: at })),
  );
  for (const [at, token] of note.tokens.entries()) {
    const before = note.tokens[at - 1];
    if (before === undefined || before.clause !== token.clause || before.folded.length < 2) continue;
    const seam = before.folded.length;
    for (const hit of findPatterns(index, before.raw + token.raw, before.folded + token.folded, dotted, 0)) {
      const length = hit.end - hit.start;
      if (hit.end < seam + 3 || length < shortestCompound || hit.trust < 1) continue;
      words[at]?.push({ ...hit, end: hit.end - seam, from: at - 1 });
    }
  }
  for (const [at, token] of note.tokens.entries()) {
    const own = words[at] ?? [];
    for (const pattern of numberPatterns(lexicon, token.folded))
      own.push({ pattern, start: 0, end: 0, trust: 1, from: at });
    const covered = Math.max(0, ...own.map((hit) => hit.end - hit.start));
    if (covered * 2 >= token.folded.length || nameTail(token.folded) > 0) continue;
    own.push(...guessPatterns(index, token.folded).map((hit): WordHit => ({ ...hit, from: at })));
  }
  return words;
}

/** Whether the hit lies in the first part of a place name: the "storm" of Stormvägen, the "brand" of Brandbergen. */
function withinName(token: Token, hit: Hit): boolean {
  const tail = nameTail(token.folded);
  return tail > 0 && hit.end <= token.folded.length - tail;
}

function numberPatterns<T>({ numbers }: Lexicon<T>, folded: string): number[] {
  if (numberWords.has(folded)) return [numbers.any];
  if (!/^\d/u.test(folded)) return [];
  const value = Number.parseInt(folded, 10);
  if (value <= 19) return [numbers.any, numbers.low];
  return value >= 25 && value <= 45 ? [numbers.any, numbers.high] : [numbers.any];
}
