import type { CardApplication } from '#shared/action-card/state.ts';

/** How far an applied card has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export function progressOf({ steps }: Pick<CardApplication, 'steps'>): Progress {
  return { done: steps.filter(({ doneAt }) => doneAt !== null).length, total: steps.length };
}

/** An incident's applications by card, the latest first. */
export function applicationsOf(
  all: Iterable<CardApplication>,
  incident: string,
): ReadonlyMap<string, readonly CardApplication[]> {
  const found = new Map<string, CardApplication[]>();
  for (const one of all) {
    if (one.incident !== incident) continue;
    found.set(one.card, [one, ...(found.get(one.card) ?? [])]);
  }
  for (const list of found.values())
    list.sort((one, other) =>
      one.appliedAt < other.appliedAt ? 1 : one.appliedAt > other.appliedAt ? -1 : 0,
    );
  return found;
}
