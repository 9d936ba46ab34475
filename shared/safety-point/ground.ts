import { stands } from '../crisis-leadership/active.ts';
import type { CrisisLeadership } from '../crisis-leadership/state.ts';

/**
 * Whether a point may open as a warming centre (värmestuga) on this: an activation that stands, or a decision of the committee that
 * names the point or names no points at all.
 */
export function isGround(
  { decisions, activations }: Pick<CrisisLeadership, 'decisions' | 'activations'>,
  id: string,
  point: string,
): boolean {
  const activation = activations[id];
  if (activation !== undefined) return stands(activation);
  const decision = decisions[id];
  if (decision === undefined) return false;
  return decision.warmingCentres.length === 0 || decision.warmingCentres.includes(point);
}
