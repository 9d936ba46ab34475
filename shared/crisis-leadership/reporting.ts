import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { later } from '../kernel/later.ts';
import { minuteOf } from '../kernel/minute-of.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { crisisLeadershipCommands } from './commands.ts';
import type { CrisisLeadershipEvent } from './events.ts';
import { JournalLines } from './journal-lines.ts';

type Data<Type extends keyof typeof crisisLeadershipCommands> = z.output<
  (typeof crisisLeadershipCommands)[Type]
>;
type Decided = Decision<CrisisLeadershipEvent | JournalEvent>;

/** LEH 2 kap. 3 § second paragraph, KL 6 kap. 40 §: the chair's urgent decisions are reported to the committee. */
export function reportToCommittee(
  state: State,
  data: Data<'crisis-leadership.report-to-committee'>,
  context: DecisionContext,
): Decided {
  const { decisions } = state.crisisLeadership;
  for (const id of data.decisions) {
    const decision = decisions[id];
    if (decision === undefined) return reject('decision-not-found', 'decisions');
    if (!decision.urgent) return reject('decision-not-urgent', 'decisions');
    if (decision.reportedAt !== null) return reject('decision-already-reported', 'decisions');
  }
  const reportedAt = data.reportedAt ?? context.occurredAt;
  if (reportedAt > context.now) return reject('decided-in-future', 'reportedAt');
  const early = data.decisions.some((id) => minuteOf(reportedAt) < minuteOf(decisions[id]?.decidedAt ?? ''));
  if (early) return reject('reported-before-decided', 'reportedAt');
  if (data.meeting !== undefined) {
    const meeting = state.meetings.get(data.meeting);
    if (meeting === undefined) return reject('meeting-not-found', 'meeting');
    if (meeting.status === 'cancelled') return reject('meeting-cancelled', 'meeting');
  }
  const ids = [...new Set(data.decisions)];
  const text = message('journal-line.reported-to-committee', { numbers: numbersOf(state, ids) });
  return ok([
    {
      type: 'crisis-leadership.reported-to-committee',
      payload: { decisions: ids, meeting: data.meeting ?? null, reportedAt },
      sealed: {},
    },
    new JournalLines(state, context).decision(null, text),
  ]);
}

/** LEH 2 kap. 5 §: what the council is told, as it was compiled and approved. */
export function approveCouncilNotice(
  state: State,
  data: Data<'crisis-leadership.approve-council-notice'>,
  context: DecisionContext,
): Decided {
  const { notices, activations, decisions, takeovers } = state.crisisLeadership;
  if (data.notice in notices) return reject('id-already-used', 'notice');
  const unknown =
    data.activations.some((id) => !(id in activations)) ||
    data.decisions.some((id) => !(id in decisions)) ||
    data.takeovers.some((id) => !(id in takeovers));
  if (unknown) return reject('decision-not-found', 'decisions');
  const count = data.activations.length + data.decisions.length + data.takeovers.length;
  if (count === 0) return reject('notice-empty', 'decisions');
  const { notice, text } = data;
  return ok([
    {
      type: 'crisis-leadership.council-notice-approved',
      payload: {
        notice,
        activations: data.activations,
        decisions: data.decisions,
        takeovers: data.takeovers,
      },
      sealed: text === undefined ? {} : { text },
    },
    new JournalLines(state, context).decision(null, message('journal-line.council-notice', { count })),
  ]);
}

/** LEH 2 kap. 5 §: ticked off when it was reported at the council's meeting. `decisions` may name activations and takeovers too. */
export function reportToCouncil(
  state: State,
  data: Data<'crisis-leadership.report-to-council'>,
  context: DecisionContext,
): Decided {
  const { notices, activations, decisions, takeovers } = state.crisisLeadership;
  for (const id of data.decisions) {
    const row = decisions[id] ?? activations[id] ?? takeovers[id];
    if (row === undefined) return reject('decision-not-found', 'decisions');
    if (row.councilMeeting !== null) return reject('decision-already-reported', 'decisions');
  }
  // The day begins up to some hours earlier in Sweden than in UTC.
  const today = later(context.now, 3 * 3_600_000).slice(0, 10);
  if (data.meetingDate > today) return reject('decided-in-future', 'meetingDate');
  if (data.notice !== undefined && !(data.notice in notices)) return reject('notice-not-found', 'notice');
  const ids = [...new Set(data.decisions)];
  const { meetingDate } = data;
  const text = message('journal-line.reported-to-council', { count: ids.length, meetingDate });
  return ok([
    {
      type: 'crisis-leadership.reported-to-council',
      payload: { decisions: ids, meetingDate, notice: data.notice ?? null },
      sealed: {},
    },
    new JournalLines(state, context).decision(null, text),
  ]);
}

function numbersOf(state: State, ids: readonly string[]): string {
  return ids.map((id) => state.crisisLeadership.decisions[id]?.number ?? '').join(', ');
}
