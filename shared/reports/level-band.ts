import type { Level } from '../classification/levels.ts';
import type { LevelChange } from './poster-lines.ts';

/** A time in which the highest level of what went on was the same. */
export type LevelSpan = { readonly from: string; readonly to: string; readonly level: Level };

const order: readonly Level[] = ['disruption', 'major', 'extraordinary'];

/** The highest level at each time until `until`, from the changes in the order of the log; without what has no level. */
export function levelBand(changes: readonly LevelChange[], until: string): readonly LevelSpan[] {
  const spans: LevelSpan[] = [];
  const standing = new Map<string, Level>();
  const counts: { [Of in Level]: number } = { disruption: 0, major: 0, extraordinary: 0 };
  let since: string | null = null;
  let highest: Level | null = null;
  const end = (at: string): void => {
    if (highest !== null && since !== null && since < at) spans.push({ from: since, to: at, level: highest });
  };
  for (const { incident, at, level } of changes.toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  )) {
    const before = standing.get(incident);
    if (before !== undefined) counts[before] -= 1;
    if (level === null) standing.delete(incident);
    else {
      standing.set(incident, level);
      counts[level] += 1;
    }
    const now = order.findLast((one) => counts[one] > 0) ?? null;
    if (now === highest) continue;
    end(at);
    highest = now;
    since = at;
  }
  end(until);
  return spans;
}
