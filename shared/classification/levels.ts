/**
 * The three levels, lowest first. `disruption` störning and `major` särskild händelse: the municipality's plan;
 * `extraordinary` extraordinär händelse: LEH (2006:544) 1 kap. 4 §. Names and colours are configuration, these ids are not.
 */
export const levels = ['disruption', 'major', 'extraordinary'] as const;
export type Level = (typeof levels)[number];

/** Where a level stands among the three; null, not assessed, is below them all. */
export function levelRank(level: Level | null): number {
  return level === null ? -1 : levels.indexOf(level);
}

/** The highest of some levels, null where there is none: the overall level is that of the gravest open incident. */
export function highestLevel(all: Iterable<Level | null>): Level | null {
  let highest: Level | null = null;
  for (const level of all) if (levelRank(level) > levelRank(highest)) highest = level;
  return highest;
}
