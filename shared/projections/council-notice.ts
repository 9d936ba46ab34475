import type { StatutoryCondition } from '../crisis-leadership/conditions.ts';
import { deniedSince, isExecutiveBoards } from '../crisis-leadership/power.ts';
import type {
  Activation,
  CommitteeDecision,
  CouncilNotice,
  CrisisLeadership,
  Takeover,
  Termination,
} from '../crisis-leadership/state.ts';
import { committeeName } from '../organisation/lookup.ts';
import type { State } from '../state.ts';

/** An approved notice tells nothing that happened after it was approved; a later hand-back stands in the next. */
function asApproved(row: Takeover, notice: CouncilNotice | null): Takeover {
  if (notice === null || row.returnedAt === null || row.returnedAt <= notice.approvedAt) return row;
  return { ...row, returnedAt: null, returnedBy: null, returnMotive: null, handedBackBy: null };
}

/** A decision on activation with what it rested on. */
export type NoticeActivation = Activation & {
  readonly incidentNumber: number | null;
  readonly incidentTitle: string | null;
  readonly seen: readonly {
    readonly condition: StatutoryCondition;
    readonly holds: 'yes' | 'no' | 'unknown';
    readonly ground: string | null;
  }[];
  readonly restricted: boolean;
};

/** `deniedSince`: when the activation under which it was decided was denied; null where that stands. */
export type NoticeTakeover = Takeover & {
  readonly committeeName: string;
  readonly restricted: boolean;
  readonly deniedSince: string | null;
};

export type NoticeDecision = CommitteeDecision & {
  readonly restricted: boolean;
  readonly deniedSince: string | null;
};

/** What the council is told (LEH 2 kap. 5 §): who, what, when and on what grounds. Oldest first. */
export type NoticeContent = {
  readonly notice: CouncilNotice | null;
  readonly activations: readonly NoticeActivation[];
  readonly takeovers: readonly NoticeTakeover[];
  readonly decisions: readonly NoticeDecision[];
  /** Since the first of what is told; the activity then ended by another board's decision (LEH 2 kap. 6 §). */
  readonly terminations: readonly Termination[];
};

/**
 * What the committee has decided and that has not yet been reported to the council; with the id of an approved notice, what that one names, as it stands
 * now. Null where there is no such notice. `released`: restricted records whose texts this reader may have.
 */
export function councilNotice(
  state: State,
  id: string | null = null,
  released: ReadonlySet<string> = new Set<string>(),
): NoticeContent | null {
  const leadership = state.crisisLeadership;
  const notice = id === null ? null : (leadership.notices[id] ?? null);
  if (id !== null && notice === null) return null;
  const restricted = (record: string) => state.restrictedRecords.has(record) && !released.has(record);
  const told = <Row extends { readonly id: string; readonly councilMeeting: string | null }>(
    rows: { readonly [id: string]: Row },
    named: readonly string[] | undefined,
  ) => Object.values(rows).filter((row) => named?.includes(row.id) ?? row.councilMeeting === null);
  const activations = told(leadership.activations, notice?.activations)
    .map((row) => activationOf(state, row, restricted(row.id)))
    .sort((one, other) => inTime(one.decidedAt, other.decidedAt));
  const takeovers = told(leadership.takeovers, notice?.takeovers)
    .map((row) => takeoverOf(state, asApproved(row, notice), restricted(row.id)))
    .sort((one, other) => inTime(one.takenOverAt, other.takenOverAt));
  const decisions = told(leadership.decisions, notice?.decisions)
    .filter((row) => notice !== null || !isExecutiveBoards(row))
    .map((row) => decisionOf(state, row, restricted(row.id)))
    .sort((one, other) => inTime(one.decidedAt, other.decidedAt));
  const times = [
    ...activations.map(({ decidedAt }) => decidedAt),
    ...takeovers.map(({ takenOverAt }) => takenOverAt),
    ...decisions.map(({ decidedAt }) => decidedAt),
  ].sort(inTime);
  return { notice, activations, takeovers, decisions, terminations: ended(leadership, times[0], notice) };
}

/** The ids of all that a notice would tell, as the commands take them. */
export function noticeIds({ activations, decisions, takeovers }: NoticeContent) {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return { activations: ids(activations), decisions: ids(decisions), takeovers: ids(takeovers) };
}

function ended(
  { terminations }: CrisisLeadership,
  since: string | undefined,
  notice: CouncilNotice | null,
): readonly Termination[] {
  if (since === undefined) return [];
  return terminations.filter(
    ({ decidedAt }) => decidedAt >= since && (notice === null || decidedAt <= notice.approvedAt),
  );
}

/** A takeover with whose area it is and whether what it rested on was denied afterwards. */
export function takeoverOf(state: State, row: Takeover, restricted: boolean): NoticeTakeover {
  const denied = deniedSince(state.crisisLeadership, row.takenOverAt);
  return { ...row, committeeName: committeeName(state, row.committee), restricted, deniedSince: denied };
}

/** A numbered decision and whether what it rested on was denied afterwards. */
export function decisionOf(state: State, row: CommitteeDecision, restricted: boolean): NoticeDecision {
  const { decidedAt, period } = row;
  const denied = period === null ? null : deniedSince(state.crisisLeadership, decidedAt, period);
  return { ...row, restricted, deniedSince: denied };
}

/** A decision on activation with its incident and its grounds beside it. */
export function activationOf(state: State, row: Activation, restricted: boolean): NoticeActivation {
  const seen = row.conditions.map(({ condition, holds }, index) => ({
    condition,
    holds,
    ground: row.conditionGrounds[index] ?? null,
  }));
  return { ...row, ...incidentOf(state, row.incident), seen, restricted };
}

function incidentOf(state: State, id: string) {
  const incident = state.incidents.get(id);
  return { incidentNumber: incident?.number ?? null, incidentTitle: incident?.title ?? null };
}

const inTime = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
