import type { CrisisLeadership } from '#shared/crisis-leadership/state.ts';

/**
 * How somebody stands to the chair's decisions (LEH 2 kap. 3 §): `chair` acts; `vice-chair` acts, since the chair is
 * prevented; `vice-waits` does not yet; nobody else ever does.
 */
export type Acting = 'chair' | 'vice-chair' | 'vice-waits' | 'nobody';

export function actingOf(
  leadership: Pick<CrisisLeadership, 'chairPrevented'>,
  roles: readonly string[],
): Acting {
  if (roles.includes('chair')) return 'chair';
  if (!roles.includes('vice-chair')) return 'nobody';
  return leadership.chairPrevented === null ? 'vice-waits' : 'vice-chair';
}

/** Whether they may decide, take over and hand back now. */
export function acts(acting: Acting): boolean {
  return acting === 'chair' || acting === 'vice-chair';
}
