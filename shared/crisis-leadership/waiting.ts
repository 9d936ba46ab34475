import type { State } from '../state.ts';
import type { Activation, ActivationRequest, CommitteeDecision, Takeover } from './state.ts';
import { heldTakeovers } from './active.ts';

/**
 * The questions that wait for the chair, in the order in which they are put: those whose answers propose an extraordinary event
 * first, then the oldest.
 */
export function waitingRequests(
  state: Pick<State, 'incidents' | 'crisisLeadership'>,
): readonly ActivationRequest[] {
  const weight = (request: ActivationRequest): number =>
    state.incidents.get(request.incident)?.proposal?.level === 'extraordinary' ? 0 : 1;
  return Object.values(state.crisisLeadership.requests)
    .filter(({ status }) => status === 'waiting')
    .toSorted(
      (a, b) => weight(a) - weight(b) || compare(a.requestedAt, b.requestedAt) || compare(a.id, b.id),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Decisions by word of mouth that wait for the one who decided, oldest first. */
export function unconfirmedDecisions(state: Pick<State, 'crisisLeadership'>): readonly Activation[] {
  return Object.values(state.crisisLeadership.activations)
    .filter(({ oral }) => oral !== null && oral.confirmed === null)
    .toSorted((a, b) => compare(a.decidedAt, b.decidedAt));
}

/** Urgent decisions of the chair that have not been reported to the committee (LEH 2 kap. 3 § second paragraph). */
export function unreportedDecisions(state: Pick<State, 'crisisLeadership'>): readonly CommitteeDecision[] {
  return Object.values(state.crisisLeadership.decisions)
    .filter(({ urgent, reportedAt }) => urgent && reportedAt === null)
    .toSorted((a, b) => compare(a.decidedAt, b.decidedAt));
}

export type Reminder = {
  readonly takeover: Takeover;
  readonly reason: 'no-extraordinary-incident' | 'review-due';
};

/**
 * What is still held though circumstances would allow it to return (LEH 2 kap. 4 § second paragraph): no open incident is
 * extraordinary any more, or the time set for looking again has come. `now` is ISO 8601 UTC.
 */
export function returnReminders(
  state: Pick<State, 'incidents' | 'crisisLeadership'>,
  now: string,
): readonly Reminder[] {
  const extraordinary = [...state.incidents.values()].some(
    ({ status, level }) => status === 'open' && level === 'extraordinary',
  );
  return heldTakeovers(state.crisisLeadership).flatMap((takeover): readonly Reminder[] => {
    if (!extraordinary) return [{ takeover, reason: 'no-extraordinary-incident' }];
    const isDue = takeover.remindedAt !== null || (takeover.reviewAt !== null && takeover.reviewAt <= now);
    return isDue ? [{ takeover, reason: 'review-due' }] : [];
  });
}
