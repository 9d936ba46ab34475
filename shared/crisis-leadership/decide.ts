import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { later } from '../kernel/later.ts';
import { minuteOf } from '../kernel/minute-of.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { committeeName } from '../organisation/lookup.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { SafetyPointEvent } from '../safety-point/events.ts';
import type { State } from '../state.ts';
import { actingChair } from './acting-chair.ts';
import type { crisisLeadershipCommands } from './commands.ts';
import { heldTakeovers } from './active.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import { JournalLines } from './journal-lines.ts';
import { notWarmingCentres, openedWarmingCentres } from './proposals.ts';
import { returned } from './returned.ts';

type Data<Type extends keyof typeof crisisLeadershipCommands> = z.output<
  (typeof crisisLeadershipCommands)[Type]
>;
type Decided = Decision<CrisisLeadershipEvent | JournalEvent>;

/** LEH 2 kap. 4 §: all or part of another committee's area, as far as the event makes it necessary. */
export function takeOver(
  state: State,
  data: Data<'crisis-leadership.take-over'>,
  context: DecisionContext,
): Decided {
  if (!actingChair(state, context.actor)) return reject('chair-not-prevented');
  const { status, takeovers, heightenedAlert } = state.crisisLeadership;
  if (heightenedAlert !== null) return reject('executive-board-leads');
  if (status !== 'active') return reject('crisis-committee-not-active');
  if (data.takeover in takeovers) return reject('id-already-used', 'takeover');
  const committee = state.organisation?.committees.find(({ id }) => id === data.committee);
  if (committee === undefined) return reject('unknown-committee', 'committee', { committee: data.committee });
  if (committee.kind === 'crisis-committee') return reject('crisis-committee-takes-over-others', 'committee');
  const whole = heldTakeovers(state.crisisLeadership).find(
    (one) => one.committee === committee.id && one.scope === 'whole',
  );
  if (whole !== undefined) return reject('area-already-taken-over', 'committee', { takeover: whole.id });
  const text = message('journal-line.taken-over', {
    committee: committee.name,
    area: data.area,
    motive: data.motive,
  });
  return ok([
    {
      type: 'crisis-leadership.taken-over',
      payload: {
        takeover: data.takeover,
        committee: committee.id,
        scope: data.scope ?? 'part',
        reviewAt: reviewAt(state, context),
      },
      sealed: { area: data.area, motive: data.motive },
    },
    systemLine(state, context, { incident: null, kind: 'decision', text }),
  ]);
}

/** LEH 2 kap. 4 § second paragraph: handed back when circumstances allow. */
export function handBack(
  state: State,
  data: Data<'crisis-leadership.hand-back'>,
  context: DecisionContext,
): Decided {
  if (!actingChair(state, context.actor)) return reject('chair-not-prevented');
  const takeover = state.crisisLeadership.takeovers[data.takeover];
  if (takeover === undefined) return reject('takeover-not-found', 'takeover');
  if (takeover.returnedAt !== null) return reject('takeover-already-returned', 'takeover');
  return ok(returned(state, takeover, 'handback', data.motive, new JournalLines(state, context)));
}

/** How long an area is held before it is asked whether it can be handed back, unless the organisation says otherwise. */
const reviewHours = 24;

function reviewAt(state: State, context: DecisionContext): string {
  const hours = state.organisation?.rules.takeoverReviewHours ?? reviewHours;
  return later(context.now, hours * 3_600_000);
}

/** A timer: what is still held is brought to mind (LEH 2 kap. 4 § second paragraph), and again after the same time. */
export function remindReturn(
  state: State,
  data: Data<'crisis-leadership.remind-return'>,
  context: DecisionContext,
): Decided {
  const takeover = state.crisisLeadership.takeovers[data.takeover];
  if (takeover === undefined || takeover.returnedAt !== null || takeover.reviewAt !== data.dueAt) {
    return reject('no-longer-due', 'takeover');
  }
  const text = message('journal-line.return-reminded', {
    committee: committeeName(state, takeover.committee),
    area: takeover.area ?? '',
  });
  return ok([
    {
      type: 'crisis-leadership.return-reminded',
      payload: { takeover: takeover.id, nextAt: reviewAt(state, context) },
      sealed: {},
    },
    systemLine(state, context, { incident: null, kind: 'event', text }),
  ]);
}

/**
 * A decision while the committee is in function, with the fields of Förvaltningslagen 31 §, numbered per period of activity. Under
 * heightened alert it is the executive board's. One about warming centres changes the points with it.
 */
export function recordDecision(
  state: State,
  data: Data<'crisis-leadership.record-decision'>,
  context: DecisionContext,
): Decision<CrisisLeadershipEvent | JournalEvent | SafetyPointEvent> {
  const { status, since, decisions, proposals, period, heightenedAlert } = state.crisisLeadership;
  const mayAct = context.actor.role === 'secretary' || actingChair(state, context.actor);
  if (!mayAct) return reject('chair-not-prevented');
  if (status !== 'active') {
    if (heightenedAlert === null) return reject('crisis-committee-not-active');
    // What the executive board decides is written down by the secretary; the committee's chair decides nothing then (LEH 3 kap. 2 §).
    if (context.actor.role !== 'secretary') return reject('executive-board-leads');
  }
  if (data.decision in decisions) return reject('id-already-used', 'decision');
  if (context.occurredAt > context.now) return reject('decided-in-future', 'occurredAt');
  if (status === 'active' && since !== null && context.occurredAt < since) {
    return reject('decided-before-activation', 'occurredAt');
  }
  const proposal = data.proposal === undefined ? null : proposals[data.proposal];
  if (proposal === undefined) return reject('proposal-not-found', 'proposal');
  if (proposal !== null && proposal.status !== 'waiting') {
    return reject('proposal-already-answered', 'proposal');
  }
  const warmingCentres = data.warmingCentres ?? proposal?.warmingCentres ?? [];
  const refused = notWarmingCentres(state, warmingCentres);
  if (refused !== null) return refused;
  const ofPeriod = Object.values(decisions).filter((one) => one.period === period);
  const number = Math.max(0, ...ofPeriod.map((one) => one.number)) + 1;
  const { text, grounds, decidedBy, presentedBy, participants, registryNumber } = data;
  return ok([
    {
      type: 'crisis-leadership.decision-recorded',
      payload: {
        decision: data.decision,
        number,
        period,
        urgent: data.urgent ?? false,
        proposal: proposal?.id ?? null,
        warmingCentres: [...new Set(warmingCentres)],
      },
      sealed: {
        text,
        grounds,
        decidedBy,
        ...(presentedBy === undefined ? {} : { presentedBy }),
        ...(participants === undefined ? {} : { participants }),
        ...(registryNumber === undefined ? {} : { registryNumber }),
      },
    },
    ...openedWarmingCentres(state, data.decision, warmingCentres),
    systemLine(state, context, {
      incident: null,
      kind: 'decision',
      text: message('journal-line.committee-decision', {
        board: status === 'active' ? 'committee' : 'executive-board',
        number,
        text,
        decidedBy,
      }),
    }),
  ]);
}

/**
 * LEH 2 kap. 6 §: the executive board or the council ends the activity; what was taken over then reverts, each area recorded by
 * itself. The activity is over from when that was decided, so nothing that is held can have been taken over after it.
 */
export function terminate(
  state: State,
  data: Data<'crisis-leadership.terminate'>,
  context: DecisionContext,
): Decided {
  const { status, since } = state.crisisLeadership;
  if (status !== 'active') return reject('crisis-committee-not-active');
  if (data.decidedAt > context.now) return reject('decided-in-future', 'decidedAt');
  if (since !== null && data.decidedAt < since) return reject('decided-before-activation', 'decidedAt');
  const after = heldTakeovers(state.crisisLeadership).find(
    ({ takenOverAt }) => minuteOf(takenOverAt) > minuteOf(data.decidedAt),
  );
  if (after !== undefined) return reject('taken-over-after-end', 'decidedAt', { takeover: after.id });
  const lines = new JournalLines(state, context);
  const { endedBy, decidedAt, motive } = data;
  const ended = lines.decision(null, message('journal-line.terminated', { endedBy, motive }));
  return ok([
    {
      type: 'crisis-leadership.terminated',
      payload: { endedBy, decidedAt },
      sealed: { motive },
    },
    ended,
    ...heldTakeovers(state.crisisLeadership).flatMap((takeover) =>
      returned(state, takeover, 'termination', motive, lines),
    ),
  ]);
}
