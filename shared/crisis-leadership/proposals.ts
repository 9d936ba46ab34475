import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { SafetyPointEvent } from '../safety-point/events.ts';
import type { State } from '../state.ts';
import { actingChair } from './acting-chair.ts';
import type { crisisLeadershipCommands } from './commands.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import { JournalLines } from './journal-lines.ts';

type Data<Type extends keyof typeof crisisLeadershipCommands> = z.output<
  (typeof crisisLeadershipCommands)[Type]
>;
type Decided = Decision<CrisisLeadershipEvent | JournalEvent>;

/** A decision that the committee is asked to take; one about warming centres names the points. */
export function proposeDecision(
  state: State,
  data: Data<'crisis-leadership.propose-decision'>,
  context: DecisionContext,
): Decided {
  if (data.proposal in state.crisisLeadership.proposals) return reject('id-already-used', 'proposal');
  const refused = notWarmingCentres(state, data.warmingCentres ?? []);
  if (refused !== null) return refused;
  const { proposal, text, grounds, presentedBy, warmingCentres } = data;
  return ok([
    {
      type: 'crisis-leadership.decision-proposed',
      payload: { proposal, warmingCentres: [...new Set(warmingCentres ?? [])] },
      sealed: { text, grounds, ...(presentedBy === undefined ? {} : { presentedBy }) },
    },
    new JournalLines(state, context).decision(null, message('journal-line.decision-proposed', { text })),
  ]);
}

export function declineProposal(
  state: State,
  data: Data<'crisis-leadership.decline-proposal'>,
  context: DecisionContext,
): Decided {
  if (!actingChair(state, context.actor)) return reject('chair-not-prevented');
  const proposal = state.crisisLeadership.proposals[data.proposal];
  if (proposal === undefined) return reject('proposal-not-found', 'proposal');
  if (proposal.status !== 'waiting') return reject('proposal-already-answered', 'proposal');
  const text = message('journal-line.proposal-declined', {
    text: proposal.text ?? '',
    motive: data.motive,
  });
  return ok([
    {
      type: 'crisis-leadership.proposal-declined',
      payload: { proposal: data.proposal },
      sealed: { motive: data.motive },
    },
    new JournalLines(state, context).decision(null, text),
  ]);
}

/** Null where all are points that can be warming centres. */
export function notWarmingCentres(state: State, points: readonly string[]): ReturnType<typeof reject> | null {
  for (const id of points) {
    if (!state.safetyPoints.has(id)) return reject('safety-point-not-found', 'warmingCentres');
    if (state.safetyPoints.get(id)?.canBeWarmingCentre !== true)
      return reject('cannot-be-warming-centre', 'warmingCentres');
  }
  return null;
}

/**
 * The points' change that a decision about warming centres makes at once: closed ones begin to prepare, open ones become
 * warming centres, all with the decision as their ground. One that is unusable stays so until somebody says otherwise.
 */
export function openedWarmingCentres(
  state: State,
  decision: string,
  points: readonly string[],
): readonly SafetyPointEvent[] {
  return [...new Set(points)].flatMap((id): SafetyPointEvent[] => {
    const status = state.safetyPoints.get(id)?.status ?? 'closed';
    if (status === 'unusable') return [];
    const next = status === 'closed' || status === 'closing' ? ('preparing' as const) : status;
    const payload = { safetyPoint: id, status: next, warmingCentre: true, decision };
    return [{ type: 'safety-point.status-set', payload, sealed: {} }];
  });
}
