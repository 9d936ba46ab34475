import { levelRank } from '../classification/levels.ts';
import type { Incident } from './state.ts';

const belowProposed = 0.5;

/**
 * Where an incident stands in a list: by its level. One that nobody has assessed stands just below the level that is
 * proposed, and at least among the disruptions, so that it is not forgotten at the bottom.
 */
function weight(incident: Incident): number {
  if (incident.level !== null) return levelRank(incident.level);
  return Math.max(0, levelRank(incident.proposal?.level ?? null) - belowProposed);
}

/** Open incidents for a list: the gravest first, then the one that changed last. */
export function byGravity(incidents: Iterable<Incident>): Incident[] {
  return [...incidents].sort(
    (one, other) =>
      weight(other) - weight(one) || compare(other.updatedAt, one.updatedAt) || other.number - one.number,
  );
}

/** Closed incidents for a list: the latest closed first. */
export function byClosing(incidents: Iterable<Incident>): Incident[] {
  return [...incidents].sort(
    (one, other) => compare(other.closedAt ?? '', one.closedAt ?? '') || other.number - one.number,
  );
}

/**
 * Whether a proposed level waits for somebody to take a stand: nobody has set a level with that proposal before them, or
 * only the chair may set it (extraordinary) and has not.
 */
export function proposalWaits(incident: Incident): boolean {
  const { proposal, level, levels } = incident;
  if (incident.status !== 'open' || proposal === null || proposal.level === level) return false;
  const last = levels.at(-1);
  if (last === undefined || last.proposed !== proposal.level) return true;
  return proposal.level === 'extraordinary' && last.role !== 'chair' && last.role !== 'vice-chair';
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
