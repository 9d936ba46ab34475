import type { Activation, CommitteeDecision, CrisisLeadership } from '#shared/crisis-leadership/state.ts';

/** The decisions of one period of activity, in the order of their numbers. */
export interface DecisionPeriod {
  /** The activation that began it; `board`: decided outside one, by the executive board under heightened alert. */
  readonly id: string;
  readonly from: string | null;
  /** Null while it goes on. */
  readonly to: string | null;
  readonly decisions: readonly CommitteeDecision[];
}

/** Every period in which something was decided or that goes on, the latest first; the newest decision of each first. */
export function decisionPeriods(leadership: CrisisLeadership): readonly DecisionPeriod[] {
  const { activations, decisions, period: present } = leadership;
  const ids = new Set<string>(Object.values(decisions).map(({ period }) => period ?? 'board'));
  if (present !== null) ids.add(present);
  return [...ids]
    .map((id): DecisionPeriod => {
      const own = Object.values(decisions).filter(({ period }) => (period ?? 'board') === id);
      const from = activations[id]?.decidedAt ?? null;
      return {
        id,
        from,
        to: id === present || id === 'board' ? null : endOf(leadership, id, from),
        decisions: own.toSorted((one, other) => other.number - one.number),
      };
    })
    .toSorted((one, other) => {
      const [a, b] = [begin(one), begin(other)];
      return a < b ? 1 : a > b ? -1 : 0;
    });
}

const begin = ({ from, decisions }: DecisionPeriod): string => from ?? decisions[0]?.decidedAt ?? '';

/** When a past period ended: the spoken decision that began it was denied, or the activity was ended. */
function endOf(
  { activations, terminations }: CrisisLeadership,
  id: string,
  from: string | null,
): string | null {
  const denied = activations[id]?.voidAt ?? null;
  if (denied !== null) return denied;
  return terminations.find(({ decidedAt }) => from !== null && decidedAt >= from)?.decidedAt ?? null;
}

/** The answers about activation, the latest first. */
export function latestActivations({
  activations,
}: Pick<CrisisLeadership, 'activations'>): readonly Activation[] {
  return Object.values(activations).toSorted((one, other) =>
    one.decidedAt < other.decidedAt ? 1 : one.decidedAt > other.decidedAt ? -1 : 0,
  );
}
