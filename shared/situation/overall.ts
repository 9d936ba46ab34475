import { highestLevel } from '../classification/levels.ts';
import type { Level } from '../classification/levels.ts';
import type { Incident, LevelChange } from '../incident/state.ts';

/** The common picture in one line: the level, which incident gives it, and who confirmed that. */
export type Overall = {
  /** Null while open incidents are not yet assessed. */
  readonly level: Level | null;
  /** The incident that first reached the level; null when nothing is open. */
  readonly leading: Incident | null;
  readonly confirmed: LevelChange | null;
  readonly open: number;
};

/** The overall level is that of the gravest open incident (contract.md, Commands: `situation.set-title`). */
export function overallSituation(incidents: Iterable<Incident>): Overall {
  const open = [...incidents].filter((incident) => incident.status === 'open');
  const level = highestLevel(open.map((incident) => incident.level));
  const bearing = open
    .filter((incident) => incident.level === level)
    .map((incident) => ({ incident, confirmed: reached(incident) }))
    .sort((one, other) => compare(since(one), since(other)));
  const first = bearing[0];
  return { level, leading: first?.incident ?? null, confirmed: first?.confirmed ?? null, open: open.length };
}

/** The change that took an incident to the level it has now. */
function reached(incident: Incident): LevelChange | null {
  let found: LevelChange | null = null;
  for (const change of incident.levels) {
    if (change.level !== incident.level) found = null;
    else found ??= change;
  }
  return found;
}

const since = (one: { incident: Incident; confirmed: LevelChange | null }): string =>
  one.confirmed?.at ?? one.incident.reportedAt;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
