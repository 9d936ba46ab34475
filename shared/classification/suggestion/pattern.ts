import { foldWord, spellWord } from './normalise.ts';

/**
 * How a lexicon row is written. Rows are parted by commas or line breaks; within one:
 *
 *     elavbrott      the word itself           elavbrott~    with an inflectional ending (-et, -en, -s …)
 *     elavbrott*     a word beginning so       *brand~       a compound ending so, inflected
 *     *läck*         anywhere in a word        a|b|@set      any of these
 *     utan ström     side by side (a small word such as "helt" may stand between)
 *     utan .. ström  in this order, at most three words between
 *     elen & borta   near each other in one clause, any order
 *     skola && hot   anywhere in the note
 *     #              a number, in figures or a small one in letters; #low at most 19, #high 25 to 45 (degrees)
 */
export interface WordPattern {
  readonly stem: string;
  readonly folded: string;
  readonly left: 'start' | 'any';
  readonly right: 'end' | 'inflected' | 'any';
}

export interface Row {
  /** As it stands in the lexicon. */
  readonly source: string;
  readonly slots: readonly (readonly string[])[];
  /** What stands between slot n and slot n + 1. */
  readonly joins: readonly Join[];
}

export type Join = 'beside' | 'after' | 'near' | 'anywhere';

const joinSigns: Readonly<Record<string, Join>> = { '..': 'after', '&': 'near', '&&': 'anywhere' };

/** The rows of a block of lexicon text. */
export function parseRows(text: string): readonly Row[] {
  return text
    .split(/[,\n]/u)
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map(parseRow);
}

function parseRow(row: string): Row {
  const slots: string[][] = [];
  const joins: Join[] = [];
  let join: Join = 'beside';
  for (const part of row.split(/\s+/u)) {
    const sign = joinSigns[part];
    if (sign !== undefined) {
      join = sign;
      continue;
    }
    if (slots.length > 0) joins.push(join);
    slots.push(part.split('|'));
    join = 'beside';
  }
  return { source: row, slots, joins };
}

/** One alternative of a slot as a pattern over a single word. */
export function parseWordPattern(source: string): WordPattern {
  const stem = source.startsWith('#') ? '' : spellWord(source.replaceAll(/[*~]/gu, ''));
  const right = source.endsWith('*') ? 'any' : source.endsWith('~') ? 'inflected' : 'end';
  return { stem, folded: foldWord(stem), left: source.startsWith('*') ? 'any' : 'start', right };
}
