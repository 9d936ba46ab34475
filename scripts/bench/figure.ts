import { type Spread, spreadOf } from './statistics.ts';

/** One line of the result: what was measured, beside its comparison in the same rounds. */
export type Figure = {
  readonly name: string;
  readonly unit: string;
  readonly vaka: Spread;
  /** What the comparison is, and what it made; null where the figure stands alone. */
  readonly comparison: { readonly name: string; readonly spread: Spread } | null;
  /** How many times better Vaka was, round by round; above 1 is better, whether more or less is good. */
  readonly ratio: Spread | null;
  /** The goal in words and whether the medians meet it; null where the figure is for information. */
  readonly goal: { readonly text: string; readonly met: boolean } | null;
};

type Goal = { readonly ratio: number } | { readonly most: number } | { readonly least: number } | null;

type Measured = {
  readonly name: string;
  readonly unit: string;
  readonly better: 'more' | 'less';
  readonly vaka: readonly number[];
  readonly comparison?: { readonly name: string; readonly rounds: readonly number[] };
  readonly goal?: Goal;
};

/** Makes a figure of rounds that were run in turns, so that a ratio always is of neighbours in time. */
export function figure({ name, unit, better, vaka, comparison, goal = null }: Measured): Figure {
  const ratios =
    comparison?.rounds.map((theirs, round) => {
      const ours = vaka[round] ?? Number.NaN;
      return better === 'more' ? ours / theirs : theirs / ours;
    }) ?? null;
  const ours = spreadOf(vaka);
  const ratio = ratios === null ? null : spreadOf(ratios);
  return {
    name,
    unit,
    vaka: ours,
    comparison:
      comparison === undefined ? null : { name: comparison.name, spread: spreadOf(comparison.rounds) },
    ratio,
    goal: goal === null ? null : judged(goal, ours, ratio, unit),
  };
}

function judged(goal: NonNullable<Goal>, ours: Spread, ratio: Spread | null, unit: string): Figure['goal'] {
  if ('ratio' in goal) return { text: `≥ ${goal.ratio} ×`, met: (ratio?.median ?? 0) >= goal.ratio };
  if ('least' in goal) return { text: `≥ ${goal.least} ${unit}`, met: ours.median >= goal.least };
  return { text: `≤ ${goal.most} ${unit}`, met: ours.median <= goal.most };
}
