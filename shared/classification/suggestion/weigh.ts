import type { Lexicon } from './compile.ts';
import type { Found, Reading } from './find-rows.ts';
import { absenceWords, borders, denialFillers, denialWords } from './lexicon/grammar.ts';
import type { Note } from './normalise.ts';

export interface Weighed<Target> {
  readonly target: Target;
  /** 0..1, the findings taken together as independent signs. */
  readonly score: number;
  /** What in the note speaks for it, as it stands there, strongest first. */
  readonly words: readonly string[];
}

const againFactor = 0.3;
const overlapFactor = 0.5;
const causeFactor = 0.6;
const consequenceFactor = 0.7;
const claimedFactor = 0.6;
const falseAlarmFactor = 0.3;
const settledFactor = 0.25;
const laterClauseFactor = 0.93;
/** What comes first in the note wins where all else is equal. */
const distanceFactor = 0.002;
const furthest = 40;
const lookBack = 6;
const settledReach = 5;

/** Sums what was found for each target, best first; denied, settled and merely causing things count less or not at all. */
export function weighFindings<T>(lexicon: Lexicon<T>, note: Note, reading: Reading<T>): Weighed<T>[] {
  const consumed = new Set(reading.found.flatMap((one) => (one.used.length > 1 ? one.used : [])));
  const factors = clauseFactors(lexicon, note, reading);
  const byTarget = new Map<T, { one: Found<T>; weight: number }[]>();
  for (const one of reading.found) {
    const first = one.used[0] ?? 0;
    if (isDenied(note, first, one.used, consumed) || isUndone(note, one.used)) continue;
    const settled = isSettled(lexicon, note, reading, one) ? settledFactor : 1;
    const weight =
      one.row.weight *
      (1 - Math.min(first, furthest) * distanceFactor) *
      one.trust *
      settled *
      (factors[first] ?? 1);
    const list = byTarget.get(one.row.target) ?? [];
    list.push({ one, weight });
    byTarget.set(one.row.target, list);
  }
  return [...byTarget]
    .map(([target, findings]) => ({ target, ...total(note, findings) }))
    .toSorted((a, b) => b.score - a.score);
}

function total<T>(
  note: Note,
  findings: { one: Found<T>; weight: number }[],
): { score: number; words: string[] } {
  const taken = new Set<number>();
  const words: string[] = [];
  const said = new Set<string>();
  const rows = new Set<unknown>();
  let doubt = 1;
  for (const { one, weight } of findings.toSorted((a, b) => b.weight - a.weight)) {
    const fresh = one.used.filter((at) => !taken.has(at));
    const key = one.used.map((at) => note.tokens[at]?.folded).join(' ');
    if (fresh.length === 0 || said.has(key)) continue;
    const fraction =
      (fresh.length < one.used.length ? overlapFactor : 1) * (rows.has(one.row) ? againFactor : 1);
    doubt *= 1 - weight * fraction;
    rows.add(one.row);
    for (const at of one.used) taken.add(at);
    said.add(key);
    words.push(...wordsOf(note, one.used));
  }
  return { score: 1 - doubt, words: [...new Set(words)] };
}

/** The words as they stand in the note: as one stretch where at most two others stand between. */
function wordsOf(note: Note, used: readonly number[]): string[] {
  const stretches: string[] = [];
  let from = used[0] ?? 0;
  for (const [number, at] of used.entries()) {
    const next = used[number + 1];
    if (next !== undefined && next - at <= 3) continue;
    stretches.push(note.text.slice(note.tokens[from]?.start, note.tokens[at]?.end));
    from = next ?? from;
  }
  return stretches;
}

/** Later clauses weigh a little less than the first, and what a cause or a possible consequence names less than the matter itself. */
function clauseFactors<T>(lexicon: Lexicon<T>, note: Note, reading: Reading<T>): number[] {
  const has = labelReader(lexicon, reading);
  const real = note.tokens.some((_, at) => has('falseAlarm', at)) ? falseAlarmFactor : 1;
  let claimed = 1;
  let inClause = 1;
  let clause = 0;
  let position = 1;
  return note.tokens.map((token, at) => {
    if (token.clause !== clause) {
      position = Math.max(0.8, position * laterClauseFactor ** (token.clause - clause));
      clause = token.clause;
      inClause = 1;
    }
    const factor = position * inClause * claimed * real;
    if (has('cause', at)) inClause = causeFactor;
    else if (has('consequence', at)) inClause = consequenceFactor;
    if (has('claim', at)) claimed = claimedFactor;
    return factor;
  });
}

function labelReader<T>(lexicon: Lexicon<T>, reading: Reading<T>): (set: string, at: number) => boolean {
  return (set, at) => (reading.words[at] ?? []).some((hit) => lexicon.sets[set]?.has(hit.pattern) ?? false);
}

/** "ingen brand", "inte fråga om strömavbrott"; a denying word that is itself part of a finding ("inget vatten") denies nothing else. */
function isDenied(
  note: Note,
  first: number,
  used: readonly number[],
  consumed: ReadonlySet<number>,
): boolean {
  const clause = note.tokens[first]?.clause;
  let others = 0;
  let bordered = false;
  for (let at = first - 1; at >= Math.max(0, first - lookBack); at -= 1) {
    const token = note.tokens[at];
    if (token === undefined || token.clause !== clause) return false;
    if (absenceWords.has(token.folded))
      return !consumed.has(at) && !used.includes(at) && others <= 1 && !bordered;
    if (denialWords.has(token.folded)) return !consumed.has(at) && !used.includes(at) && others === 0;
    if (!denialFillers.has(token.folded)) {
      others += 1;
      bordered ||= borders.has(token.folded);
    }
    if (others > 1) return false;
  }
  return false;
}

/** "det brinner inte (längre)". */
function isUndone(note: Note, used: readonly number[]): boolean {
  const last = used.at(-1) ?? 0;
  const [word, denial, after] = note.tokens.slice(last, last + 3);
  if (
    used.length > 1 ||
    word === undefined ||
    denial?.clause !== word.clause ||
    !denialWords.has(denial.folded)
  )
    return false;
  return after?.clause !== word.clause || after.folded === 'langre' || after.folded === 'alls';
}

/** "strömmen är tillbaka", "branden släckt": said to be over, in the same clause and not denied ("ännu inte släckt"). */
function isSettled<T>(lexicon: Lexicon<T>, note: Note, reading: Reading<T>, one: Found<T>): boolean {
  const has = labelReader(lexicon, reading);
  const last = one.used.at(-1) ?? 0;
  const clause = note.tokens[last]?.clause;
  if (note.tokens[(one.used[0] ?? 0) - 1]?.raw === 'när') return false;
  for (let at = last + 1; at <= last + settledReach; at += 1) {
    const token = note.tokens[at];
    if (token === undefined || token.clause !== clause) return false;
    if (denialWords.has(token.folded) || has('unsettled', at)) return false;
    if (has('settled', at)) return true;
  }
  return false;
}
