import type { CommandData } from '../commands.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../rejection.ts';
import type { State } from '../state.ts';
import type { Attendance, Attendee, Disqualified, Meeting, MeetingItem, Quorum } from './state.ts';

type AttendanceData = Pick<CommandData<'meeting.open'>, 'present' | 'chairedBy' | 'members'>;

/** A committee may decide when more than half of its members serve. */
function hasQuorum(members: number, serving: number): boolean {
  return serving * 2 > members;
}

/** How many take part in deciding a matter: one who is disqualified (jäv) does not, but a substitute may serve instead. */
export function servingIn(
  { present }: Pick<Attendance, 'present'>,
  disqualified: readonly Disqualified[],
): number {
  const away = new Set(disqualified.map(({ person }) => person));
  const serving = present.filter((one) => one.serves && !away.has(one.person)).length;
  return serving + disqualified.filter(({ substitute }) => substitute !== null).length;
}

/** How many members the committee has, as far as the configuration says. */
export function configuredMembers(state: State): number | null {
  return state.organisation?.crisisCommitteeMembers ?? null;
}

/** Who is present, who presides, and whether they may decide; or why the list cannot stand. */
export function attendanceOf(
  state: State,
  data: AttendanceData,
): Result<{ present: readonly Attendee[]; chairedBy: string; quorum: Quorum }, Rejection> {
  const present = data.present.map(({ person, seat, servesFor }) => ({
    person,
    seat: seat ?? 'member',
    serves: seat !== 'substitute' || servesFor !== undefined,
  }));
  if (new Set(present.map(({ person }) => person)).size < present.length)
    return reject('person-named-twice', 'present');
  if (['chair', 'vice-chair'].some((seat) => present.filter((one) => one.seat === seat).length > 1))
    return reject('seat-taken-twice', 'present');
  const configured = configuredMembers(state);
  const members = configured ?? data.members;
  if (members === undefined) return reject('committee-size-unknown', 'members');
  const serving = present.filter((one) => one.serves).length;
  if (serving > members) return reject('more-serving-than-members', 'present', { members, serving });
  const chairedBy = data.chairedBy ?? presiding(present);
  if (chairedBy === null) return reject('meeting-without-chair', 'chairedBy');
  if (!present.some((one) => one.person === chairedBy && one.serves))
    return reject('person-not-serving', 'chairedBy');
  const quorum = { members, serving, stated: configured === null, met: hasQuorum(members, serving) };
  return ok({ present, chairedBy, quorum });
}

function presiding(present: readonly Attendee[]): string | null {
  const of = (seat: Attendee['seat']) => present.find((one) => one.seat === seat)?.person;
  return of('chair') ?? of('vice-chair') ?? null;
}

/** Why a matter cannot have those disqualified whom it names, or cannot have been decided; null where nothing stands against it. */
export function itemRefusal(
  attendance: Attendance,
  item: Pick<MeetingItem, 'outcome' | 'disqualified' | 'votes'>,
): Rejection | null {
  const { present, quorum } = attendance;
  const { disqualified } = item;
  const named = disqualified.flatMap(({ person, substitute }) =>
    substitute === null ? [person] : [person, substitute],
  );
  if (new Set(named).size < named.length) return rejection('person-named-twice', 'disqualified');
  const person = (id: string) => present.find((one) => one.person === id);
  if (named.some((id) => person(id) === undefined)) return rejection('person-not-present', 'disqualified');
  const fitting = disqualified.every(
    ({ person: who, substitute }) =>
      substitute === null ||
      (person(who)?.serves === true &&
        person(substitute)?.seat === 'substitute' &&
        person(substitute)?.serves === false),
  );
  if (!fitting) return rejection('substitute-cannot-serve', 'disqualified');
  const serving = servingIn(attendance, disqualified);
  const { yes, no, abstained } = item.votes ?? { yes: 0, no: 0, abstained: 0 };
  if (yes + no + abstained > serving)
    return { code: 'more-votes-than-serving', field: 'votes', data: { serving } };
  if (item.outcome !== 'decided' || hasQuorum(quorum.members, serving)) return null;
  return {
    code: 'meeting-without-quorum',
    field: 'outcome',
    data: { members: quorum.members, serving },
  };
}

function rejection(code: Rejection['code'], field: string): Rejection {
  return { code, field };
}

/** Who presided when the meeting ended, and those named beside: they make the minutes stand. */
export function thoseWhoAdjust(meeting: Meeting): readonly string[] {
  const presided = meeting.attendances.at(-1)?.chairedBy;
  return presided === undefined ? meeting.adjusters : [presided, ...meeting.adjusters];
}

/** Whether those named may adjust: each served at some time of the meeting, and none of them presided at its end. */
export function adjustersRefusal(
  attendances: readonly Attendance[],
  adjusters: readonly string[],
): Result<null, Rejection> {
  if (new Set(adjusters).size < adjusters.length) return reject('person-named-twice', 'adjustedBy');
  if (adjusters.includes(attendances.at(-1)?.chairedBy ?? ''))
    return reject('presiding-always-adjusts', 'adjustedBy');
  const served = new Set(
    attendances.flatMap(({ present }) => present.filter((one) => one.serves).map(({ person }) => person)),
  );
  if (adjusters.some((person) => !served.has(person)))
    return fail({ code: 'person-not-serving', field: 'adjustedBy' });
  return ok(null);
}
