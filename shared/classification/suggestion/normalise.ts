/**
 * A word of a note. `raw` is lower case with å, ä and ö kept; `folded` is the same length with them as a, a and o,
 * so that notes typed without dots are read too. `start` and `end` index the composed (NFC) text.
 */
export interface Token {
  readonly raw: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Facts parted by commas and full stops are different clauses; phrases and negations stay within one. */
  readonly clause: number;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  readonly opensSentence: boolean;
}

export interface Note {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const foldings: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o' };
const spellings: Readonly<Record<string, string>> = {
  æ: 'ä',
  ø: 'ö',
  é: 'e',
  è: 'e',
  ü: 'u',
  á: 'a',
  à: 'a',
  ë: 'e',
};

/** Dotted abbreviations (p.g.a., E.ON) are one word, and so are words joined by a hyphen or an apostrophe. */
const word = /\p{L}(?:\.\p{L}{1,2})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const abbreviations = new Set([
  'ca',
  'kl',
  'tel',
  'st',
  'nr',
  'pga',
  'bla',
  'tex',
  'mfl',
  'osv',
  'inkl',
  'resp',
  'ev',
  'kv',
]);
const listWords = new Set(['och', 'eller', 'samt', 'o']);

/** Lower case, composed, hyphens and dots inside the word taken out; å, ä and ö stay. */
export function spellWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’.-]/gu, '')
    .replace(/[æøéèüáàë]/gu, (letter) => spellings[letter] ?? letter);
}

/** The word without dots and rings: å and ä as a, ö as o. Same length as what goes in. */
export function foldWord(spelled: string): string {
  return spelled.replace(/[åäö]/gu, (letter) => foldings[letter] ?? letter);
}

/** Splits a note into words, in time linear in its length. */
export function readNote(input: string): Note {
  const text = input.normalize('NFC');
  const found = [...text.matchAll(word)];
  const tokens: Token[] = [];
  let clause = 0;
  let end = 0;
  let previous = '';
  for (const [index, match] of found.entries()) {
    const between = text.slice(end, match.index);
    const opensSentence = index === 0 || /[.!?:\n]/u.test(between);
    if (parts(between, previous, found[index + 2]?.[0])) clause += 1;
    const own = match[0];
    const raw = spellWord(own);
    const letters = own.replace(/\P{L}/gu, '');
    end = match.index + own.length;
    previous = raw;
    tokens.push({
      raw,
      folded: foldWord(raw),
      start: match.index,
      end,
      clause,
      capital: /^\p{Lu}/u.test(own),
      allCapitals: letters.length > 1 && letters === letters.toUpperCase(),
      opensSentence,
    });
  }
  return { text, tokens };
}

/** Whether what stands between two words ends a clause. The commas of a list ("el, värme och vatten") do not. */
function parts(between: string, before: string, afterNext: string | undefined): boolean {
  if (/[!?;:\n()–—]|\s-+\s|\.\.+/u.test(between)) return true;
  if (between.includes('.')) return !abbreviations.has(before);
  return between.includes(',') && !listWords.has(afterNext?.toLowerCase() ?? '');
}
