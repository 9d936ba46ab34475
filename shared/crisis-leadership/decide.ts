import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { committeeName } from '../organisation/lookup.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { actingChair } from './acting-chair.ts';
import type { crisisLeadershipCommands } from './commands.ts';
import type { CrisisLeadershipEvent } from './events.ts';

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
  const { status, takeovers } = state.crisisLeadership;
  if (status !== 'active') return reject('crisis-committee-not-active');
  if (data.takeover in takeovers) return reject('id-already-used', 'takeover');
  const committee = state.organisation?.committees.find(({ id }) => id === data.committee);
  if (committee === undefined) return reject('unknown-committee', 'committee', { committee: data.committee });
  if (committee.kind === 'crisis-committee') return reject('crisis-committee-takes-over-others', 'committee');
  const text = message('journal-line.taken-over', {
    committee: committee.name,
    area: data.area,
    motive: data.motive,
  });
  return ok([
    {
      type: 'crisis-leadership.taken-over',
      payload: { takeover: data.takeover, committee: committee.id },
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
  const text = message('journal-line.handed-back', {
    committee: committeeName(state, takeover.committee),
    area: takeover.area ?? '',
    motive: data.motive,
  });
  return ok([
    {
      type: 'crisis-leadership.handed-back',
      payload: { takeover: data.takeover },
      sealed: { motive: data.motive },
    },
    systemLine(state, context, { incident: null, kind: 'decision', text }),
  ]);
}

/** A decision while the committee is in function, with the fields of Förvaltningslagen 31 §. */
export function recordDecision(
  state: State,
  data: Data<'crisis-leadership.record-decision'>,
  context: DecisionContext,
): Decided {
  const { status, decisions } = state.crisisLeadership;
  const mayAct = context.actor.role === 'secretary' || actingChair(state, context.actor);
  if (!mayAct) return reject('chair-not-prevented');
  if (status !== 'active') return reject('crisis-committee-not-active');
  if (data.decision in decisions) return reject('id-already-used', 'decision');
  if (context.occurredAt > context.now) return reject('decided-in-future', 'occurredAt');
  const number = Object.keys(decisions).length + 1;
  const { text, grounds, decidedBy, presentedBy, participants } = data;
  return ok([
    {
      type: 'crisis-leadership.decision-recorded',
      payload: { decision: data.decision, number },
      sealed: {
        text,
        grounds,
        decidedBy,
        ...(presentedBy === undefined ? {} : { presentedBy }),
        ...(participants === undefined ? {} : { participants }),
      },
    },
    systemLine(state, context, {
      incident: null,
      kind: 'decision',
      text: message('journal-line.committee-decision', { number, text, decidedBy }),
    }),
  ]);
}

/** LEH 2 kap. 6 §: the executive board or the council ends the activity; what was taken over then reverts. */
export function terminate(
  state: State,
  data: Data<'crisis-leadership.terminate'>,
  context: DecisionContext,
): Decided {
  if (state.crisisLeadership.status !== 'active') return reject('crisis-committee-not-active');
  if (data.decidedAt > context.now) return reject('decided-in-future', 'decidedAt');
  return ok([
    {
      type: 'crisis-leadership.terminated',
      payload: { endedBy: data.endedBy, decidedAt: data.decidedAt },
      sealed: { motive: data.motive },
    },
    systemLine(state, context, {
      incident: null,
      kind: 'decision',
      text: message('journal-line.terminated', { endedBy: data.endedBy, motive: data.motive }),
    }),
  ]);
}
