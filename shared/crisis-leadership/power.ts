import type { CommitteeDecision, CrisisLeadership } from './state.ts';

/** Under heightened alert, outside the committee's activity, what is decided is the executive board's (LEH 3 kap. 2 §). */
export function isExecutiveBoards({ period }: Pick<CommitteeDecision, 'period'>): boolean {
  return period === null;
}

/**
 * When the last activation was denied under which something was decided at `at` (ISO 8601 UTC); null where one of them stands, or there
 * was none. `period`: the period of activity that it was decided in, where that is known.
 */
export function deniedSince(
  leadership: Pick<CrisisLeadership, 'activations'>,
  at: string,
  period?: string | null,
): string | null {
  const earlier = Object.values(leadership.activations)
    .filter(({ decision, decidedAt }) => decision === 'activate' && decidedAt <= at)
    .sort((one, other) => (one.decidedAt < other.decidedAt ? -1 : 1));
  const own = period === undefined ? earlier.at(-1)?.period : period;
  const under = earlier.filter((one) => one.period === own && (one.voidAt === null || one.voidAt > at));
  if (under.length === 0 || under.some(({ voidAt }) => voidAt === null)) return null;
  return (
    under
      .flatMap(({ voidAt }) => voidAt ?? [])
      .sort()
      .at(-1) ?? null
  );
}
