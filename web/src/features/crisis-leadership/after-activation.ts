import { isExecutiveBoards } from '#shared/crisis-leadership/power.ts';
import { restsOn } from '#shared/crisis-leadership/rests-on.ts';
import type { CrisisLeadership } from '#shared/crisis-leadership/state.ts';
import { unreportedDecisions } from '#shared/crisis-leadership/waiting.ts';
import type { Meeting } from '#shared/meeting/state.ts';

export interface ActivationStep {
  readonly id:
    | 'decided'
    | 'decided.oral'
    | 'meetings'
    | 'committee'
    | 'urgent'
    | 'takeovers'
    | 'ended'
    | 'minutes'
    | 'notice'
    | 'council';
  /** `idle`: there is nothing that asks for it. */
  readonly state: 'done' | 'going' | 'waiting' | 'idle';
  /** When it was done. */
  readonly at: string | null;
  /** How many are left: takeovers to hand back, urgent decisions to report, minutes to adjust. */
  readonly count: number;
}

/**
 * The steps after activation and how far each has come, null before the committee has been in function: the chair's
 * decision (LEH 2 kap. 3 §), meetings, decisions, urgent ones reported (3 §), what is left to hand back (4 §), the end of its
 * activity (6 §), minutes adjusted, and the notice to the council (5 §).
 */
export function afterActivation(
  leadership: CrisisLeadership,
  meetings: readonly Meeting[],
): readonly ActivationStep[] | null {
  const { status, activations, decisions, takeovers, notices, period, terminatedAt } = leadership;
  if (status !== 'active' && terminatedAt === null) return null;
  const activated = Object.values(activations).filter(
    ({ decision, voidAt }) => decision === 'activate' && voidAt === null,
  );
  const isOral = restsOn(leadership)?.kind === 'unconfirmed';
  const all = Object.values(decisions);
  const own = period === null ? all : all.filter((one) => one.period === period);
  const urgent = all.filter((one) => one.urgent);
  const unreported = unreportedDecisions({ crisisLeadership: leadership }).length;
  const taken = Object.values(takeovers);
  const held = taken.filter(({ returnedAt }) => returnedAt === null).length;
  const met = meetings.filter(({ openedAt }) => openedAt !== null);
  const unadjusted = met.filter((meeting) => meeting.status !== 'approved').length;
  // The executive board's own decisions are not the committee's to report.
  const told = [...activated, ...all.filter((one) => !isExecutiveBoards(one)), ...taken];
  const untold = told.filter(({ councilMeeting }) => councilMeeting === null).length;
  const ended = status === 'active' ? null : terminatedAt;
  return [
    isOral
      ? { id: 'decided.oral', state: 'going', at: null, count: 0 }
      : { id: 'decided', state: 'done', at: latest(activated.map(({ decidedAt }) => decidedAt)), count: 0 },
    step('meetings', met.length > 0, latest(met.flatMap(({ openedAt }) => openedAt ?? []))),
    step('committee', own.length > 0, latest(own.map(({ decidedAt }) => decidedAt))),
    left('urgent', urgent.length, unreported, latest(urgent.flatMap(({ reportedAt }) => reportedAt ?? []))),
    left('takeovers', taken.length, held, latest(taken.flatMap(({ returnedAt }) => returnedAt ?? []))),
    step('ended', ended !== null, ended),
    left('minutes', met.length, unadjusted, latest(met.flatMap(({ approvedAt }) => approvedAt ?? []))),
    step(
      'notice',
      Object.keys(notices).length > 0,
      latest(Object.values(notices).map((one) => one.approvedAt)),
    ),
    {
      id: 'council',
      state: untold === 0 ? 'done' : untold < told.length ? 'going' : 'waiting',
      at: untold === 0 ? latest(told.flatMap(({ councilMeeting }) => councilMeeting ?? [])) : null,
      count: untold,
    },
  ];
}

function step(id: ActivationStep['id'], isDone: boolean, at: string | null): ActivationStep {
  return { id, state: isDone ? 'done' : 'waiting', at: isDone ? at : null, count: 0 };
}

function left(id: ActivationStep['id'], all: number, count: number, at: string | null): ActivationStep {
  if (all === 0) return { id, state: 'idle', at: null, count: 0 };
  return count > 0 ? { id, state: 'going', at: null, count } : { id, state: 'done', at, count: 0 };
}

function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>((most, time) => (most === null || time > most ? time : most), null);
}
