import type { CommitteeDecision } from '../crisis-leadership/state.ts';
import { committeeName } from '../organisation/lookup.ts';
import type { State } from '../state.ts';
import { servingIn, thoseWhoAdjust } from './attendance.ts';
import { itemsOf } from './items.ts';
import type { Attendance, Meeting, MeetingItem, Outcome, Quorum, Said, Seat, Votes } from './state.ts';

/** A person of the minutes; `name` null where it is withheld. */
export type MinutesPerson = {
  readonly person: string;
  readonly name: string | null;
  readonly seat: Seat;
  readonly serves: boolean;
  readonly servesFor: string | null;
};

/** Somebody came or left; `from` is the first paragraph that was dealt with after. Times are ISO 8601 UTC. */
export type AttendanceChange = {
  readonly since: string;
  readonly from: number | null;
  readonly came: readonly MinutesPerson[];
  readonly left: readonly MinutesPerson[];
  readonly chairedBy: string | null;
  readonly quorum: Quorum;
};

export type MinutesParagraph = {
  readonly item: string;
  readonly paragraph: number;
  readonly year: number;
  readonly withdrawn: boolean;
  readonly withdrawReason: string | null;
  /** Its texts are withheld from this reader. */
  readonly restricted: boolean;
  readonly title: string | null;
  readonly presentedBy: string | null;
  readonly proposals: readonly Said[];
  readonly disqualified: readonly {
    readonly name: string | null;
    readonly reason: string | null;
    /** Who served instead. */
    readonly substitute: string | null;
    readonly hasSubstitute: boolean;
  }[];
  readonly outcome: Outcome;
  readonly text: string | null;
  readonly decision: CommitteeDecision | null;
  readonly decisionRestricted: boolean;
  readonly votes: Votes | null;
  readonly reservations: readonly Said[];
  /** How many took part in deciding, when somebody was disqualified. */
  readonly serving: number;
};

export type MinutesAdjustment = {
  readonly person: string;
  readonly name: string | null;
  readonly seat: Seat;
  readonly presided: boolean;
  readonly at: string | null;
  readonly recordedBy: string | null;
  /** They approved it themselves in the console; else the secretary recorded that they had. */
  readonly own: boolean;
};

/** The minutes of a meeting, as web and print show them; `draft` until all who adjust have approved them. */
export type Minutes = {
  readonly meeting: Meeting;
  readonly committee: string;
  readonly municipality: string;
  readonly example: boolean;
  readonly draft: boolean;
  /** The meeting's own texts (names, place, agenda) are withheld from this reader. */
  readonly restricted: boolean;
  readonly present: readonly MinutesPerson[];
  readonly chairedBy: string | null;
  readonly quorum: Quorum | null;
  readonly changes: readonly AttendanceChange[];
  readonly paragraphs: readonly MinutesParagraph[];
  /** Urgent decisions of the chair that were reported at the meeting (LEH 2 kap. 3 §, Kommunallagen 6 kap. 40 §). */
  readonly reported: readonly (CommitteeDecision & { readonly restricted: boolean })[];
  readonly adjusting: readonly MinutesAdjustment[];
};

/**
 * The minutes of a meeting drafted from what is recorded; null where there is no such meeting. `released`: restricted records
 * whose texts have been put back for a reader who may have them.
 */
export function minutesOf(
  state: State,
  id: string,
  released: ReadonlySet<string> = new Set<string>(),
): Minutes | null {
  const meeting = state.meetings.get(id);
  if (meeting === undefined) return null;
  const restricted = (record: string) => state.restrictedRecords.has(record) && !released.has(record);
  const items = itemsOf(state, id);
  const first = meeting.attendances[0];
  const { organisation, crisisLeadership } = state;
  return {
    meeting,
    committee: committeeName(state, organisation?.crisisCommittee ?? ''),
    municipality: organisation?.name ?? '',
    example: organisation?.example === true,
    draft: meeting.status !== 'approved',
    restricted: restricted(id),
    present: first === undefined ? [] : peopleOf(meeting, first),
    chairedBy: nameOf(meeting, first?.chairedBy),
    quorum: first?.quorum ?? null,
    changes: meeting.attendances.slice(1).map((_, index) => changeAt(meeting, items, index + 1)),
    paragraphs: items.map((item) => ({
      ...paragraphOf(meeting, item, restricted(item.id)),
      decision: item.decision === null ? null : (crisisLeadership.decisions[item.decision] ?? null),
      decisionRestricted: item.decision !== null && restricted(item.decision),
    })),
    reported: Object.values(crisisLeadership.decisions)
      .filter((decision) => decision.meeting === id)
      .map((decision) => ({ ...decision, restricted: restricted(decision.id) })),
    adjusting: thoseWhoAdjust(meeting).map((person, index) => adjustmentOf(meeting, person, index === 0)),
  };
}

/** The minutes' paragraph by itself, for one who shows items without the whole. */
function paragraphOf(
  meeting: Meeting,
  item: MeetingItem,
  restricted: boolean,
): Omit<MinutesParagraph, 'decision' | 'decisionRestricted'> {
  const attendance = meeting.attendances[item.attendance];
  return {
    item: item.id,
    paragraph: item.paragraph,
    year: item.year,
    withdrawn: item.status === 'withdrawn',
    withdrawReason: item.withdrawReason,
    restricted,
    title: item.title,
    presentedBy: item.presentedBy,
    proposals: item.proposals,
    disqualified: item.disqualified.map(({ person, substitute }) => ({
      name: nameOf(meeting, person),
      reason: item.reasons[person] ?? null,
      substitute: nameOf(meeting, substitute ?? undefined),
      hasSubstitute: substitute !== null,
    })),
    outcome: item.outcome,
    text: item.text,
    votes: item.votes,
    reservations: item.reservations,
    serving: attendance === undefined ? 0 : servingIn(attendance, item.disqualified),
  };
}

function peopleOf(meeting: Meeting, { present }: Attendance): readonly MinutesPerson[] {
  return present.map((one) => ({
    ...one,
    name: nameOf(meeting, one.person),
    servesFor: one.serves ? (meeting.names[one.person]?.servesFor ?? null) : null,
  }));
}

function changeAt(meeting: Meeting, items: readonly MeetingItem[], index: number): AttendanceChange {
  const now = meeting.attendances[index] as Attendance;
  const before = meeting.attendances[index - 1] as Attendance;
  const has = (attendance: Attendance, { person, serves }: MinutesPerson) =>
    attendance.present.some((one) => one.person === person && one.serves === serves);
  return {
    since: now.since,
    from: items.find((item) => item.attendance === index)?.paragraph ?? null,
    came: peopleOf(meeting, now).filter((one) => !has(before, one)),
    left: peopleOf(meeting, before).filter((one) => !has(now, one)),
    chairedBy: now.chairedBy === before.chairedBy ? null : nameOf(meeting, now.chairedBy),
    quorum: now.quorum,
  };
}

function adjustmentOf(meeting: Meeting, person: string, presided: boolean): MinutesAdjustment {
  const given = meeting.adjustments[person];
  const seat = meeting.attendances
    .flatMap(({ present }) => present)
    .findLast((one) => one.person === person)?.seat;
  return {
    person,
    name: nameOf(meeting, person),
    seat: seat ?? 'member',
    presided,
    at: given?.at ?? null,
    recordedBy: given?.recordedBy ?? null,
    own: given !== undefined && given.role !== 'secretary',
  };
}

function nameOf(meeting: Meeting, person: string | undefined): string | null {
  return person === undefined ? null : (meeting.names[person]?.name ?? null);
}
