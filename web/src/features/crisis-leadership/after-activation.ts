import type { CrisisLeadership } from '#shared/crisis-leadership/state.ts';

export interface ActivationStep {
  readonly id: 'decided' | 'committee' | 'takeovers' | 'ended' | 'council';
  readonly state: 'done' | 'going' | 'waiting';
  /** When it was done. */
  readonly at: string | null;
  /** How many takeovers are left. */
  readonly count: number;
}

/**
 * The steps after activation and how far each has come, null before the committee has been in function: the chair's
 * decision (LEH 2 kap. 3 §), decisions of the committee, what is left to hand back (4 §), the end of its activity (6 §)
 * and the notice to the council (5 §), which is given outside this release.
 */
export function afterActivation(leadership: CrisisLeadership): readonly ActivationStep[] | null {
  const { status, activations, decisions, takeovers, terminatedAt } = leadership;
  if (status !== 'active' && terminatedAt === null) return null;
  const activated = latest(
    Object.values(activations)
      .filter(({ decision }) => decision === 'activate')
      .map(({ decidedAt }) => decidedAt),
  );
  const decided = latest(Object.values(decisions).map(({ decidedAt }) => decidedAt));
  const all = Object.values(takeovers);
  const left = all.filter(({ returnedAt }) => returnedAt === null).length;
  const ended = status === 'active' ? null : terminatedAt;
  return [
    { id: 'decided', state: 'done', at: activated, count: 0 },
    { id: 'committee', state: decided === null ? 'waiting' : 'done', at: decided, count: 0 },
    {
      id: 'takeovers',
      state: left > 0 ? 'going' : all.length === 0 ? 'waiting' : 'done',
      at: left > 0 ? null : latest(all.flatMap(({ returnedAt }) => returnedAt ?? [])),
      count: left,
    },
    { id: 'ended', state: ended === null ? 'waiting' : 'done', at: ended, count: 0 },
    { id: 'council', state: 'waiting', at: null, count: 0 },
  ];
}

function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>((most, time) => (most === null || time > most ? time : most), null);
}
