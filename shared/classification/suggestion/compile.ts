import { type Join, type Row, type WordPattern, parseRows, parseWordPattern } from './pattern.ts';
import { type WordIndex, buildWordIndex } from './word-index.ts';

/** How much one finding says: `decisive` wins over other sure signs, `sure` decides alone, `likely` is a fair sign, `hint` only tips the scale. */
export interface Rows {
  readonly decisive?: string;
  readonly sure?: string;
  readonly likely?: string;
  readonly hint?: string;
}

const weights: Readonly<Record<keyof Rows, number>> = {
  decisive: 0.95,
  sure: 0.85,
  likely: 0.55,
  hint: 0.25,
};

export interface CompiledRow<Target> {
  readonly source: string;
  /** For each slot the ids of the word patterns that may fill it. */
  readonly slots: readonly ReadonlySet<number>[];
  readonly joins: readonly Join[];
  readonly target: Target;
  /** Rows of one kind compete for a word: the longest wins. */
  readonly kind: string;
  readonly weight: number;
}

export interface Lexicon<Target> {
  readonly index: WordIndex;
  /** The ids of the patterns #, #low (at most 19) and #high (25 to 45), the latter for degrees. */
  readonly numbers: { readonly any: number; readonly low: number; readonly high: number };
  /** Rows by each pattern that may fill their first slot. */
  readonly rowsByPattern: ReadonlyMap<number, readonly CompiledRow<Target>[]>;
  /** Phrases that make the last of their words count as a member of a set; the target is the set's own pattern id. */
  readonly labelsByPattern: ReadonlyMap<number, readonly CompiledRow<number>[]>;
  readonly guardsByPattern: ReadonlyMap<number, readonly CompiledRow<null>[]>;
  readonly sets: Readonly<Record<string, ReadonlySet<number>>>;
}

/** Builds the lexicon once; `sets` are the named word classes (@name) and `guards` what is never evidence. */
export function compileLexicon<Target>(
  sets: Readonly<Record<string, string>>,
  guards: string,
  entries: readonly { readonly target: Target; readonly kind: string; readonly rows: Rows }[],
): Lexicon<Target> {
  const patterns: WordPattern[] = [];
  const idBySource = new Map<string, number>();
  const slotBySource = new Map<string, ReadonlySet<number>>();
  const memberIds: Record<string, Set<number>> = {};
  const setRows = Object.entries(sets).map(([name, text]) => ({ name, rows: parseRows(text) }));

  const idOf = (source: string): number => {
    const known = idBySource.get(source);
    if (known !== undefined) return known;
    patterns.push(parseWordPattern(source));
    idBySource.set(source, patterns.length - 1);
    return patterns.length - 1;
  };
  const idsOf = (source: string): Iterable<number> => {
    if (!source.startsWith('@')) return [idOf(source)];
    const members = memberIds[source.slice(1)];
    if (members === undefined) throw new Error(`no word set is called ${source}, or it stands further down`);
    return members;
  };
  const slotOf = (alternatives: readonly string[]): ReadonlySet<number> => {
    const key = alternatives.join('|');
    const known = slotBySource.get(key);
    if (known !== undefined) return known;
    const slot = new Set(alternatives.flatMap((source) => [...idsOf(source)]));
    slotBySource.set(key, slot);
    return slot;
  };
  const compileRow = <T>(row: Row, target: T, kind = '', weight = 0): CompiledRow<T> => ({
    source: row.source,
    slots: row.slots.map(slotOf),
    joins: row.joins,
    target,
    kind,
    weight,
  });

  const numbers = { any: idOf('#'), low: idOf('#low'), high: idOf('#high') };
  const labels: CompiledRow<number>[] = [];
  for (const { name, rows } of setRows) {
    const members = new Set(
      rows.flatMap((row) => (row.slots.length === 1 ? [...slotOf(row.slots[0] ?? [])] : [])),
    );
    // A name no word can spell: the index never finds it, only the phrases below do.
    const label = idOf(`${name}label${'x'.repeat(9)}`);
    members.add(label);
    memberIds[name] = members;
    labels.push(...rows.filter((row) => row.slots.length > 1).map((row) => compileRow(row, label)));
  }
  const compiled = entries.flatMap(({ target, kind, rows }) =>
    (Object.keys(weights) as (keyof Rows)[]).flatMap((tier) =>
      parseRows(rows[tier] ?? '').map((row) => compileRow(row, target, kind, weights[tier])),
    ),
  );
  const compiledGuards = parseRows(guards).map((row) => compileRow(row, null));
  return {
    index: buildWordIndex(patterns),
    numbers,
    rowsByPattern: byFirstPattern(compiled),
    labelsByPattern: byFirstPattern(labels),
    guardsByPattern: byFirstPattern(compiledGuards),
    sets: memberIds,
  };
}

function byFirstPattern<T>(rows: readonly CompiledRow<T>[]): Map<number, CompiledRow<T>[]> {
  const found = new Map<number, CompiledRow<T>[]>();
  for (const row of rows) {
    for (const pattern of row.slots[0] ?? []) {
      const list = found.get(pattern);
      if (list === undefined) found.set(pattern, [row]);
      else list.push(row);
    }
  }
  return found;
}
