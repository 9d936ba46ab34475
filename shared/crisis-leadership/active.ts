import type { Activation, CrisisLeadership } from './state.ts';

/** Whether an activation stands: it was decided, and nobody has denied it. */
export function stands(activation: Activation): boolean {
  return activation.decision === 'activate' && activation.voidAt === null;
}

/** The activations on which the committee's present activity rests, in the order in which they were recorded. */
export function standingActivations(leadership: CrisisLeadership): readonly Activation[] {
  const { activations, period } = leadership;
  return Object.values(activations).filter(
    (one) => stands(one) && one.period !== null && one.period === period,
  );
}

/** What is taken over right now (LEH 2 kap. 4 §). */
export function heldTakeovers(leadership: CrisisLeadership) {
  return Object.values(leadership.takeovers).filter(({ returnedAt }) => returnedAt === null);
}
