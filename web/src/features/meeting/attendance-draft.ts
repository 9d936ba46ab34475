import type { CommandData } from '#shared/commands.ts';
import { seats } from '#shared/meeting/state.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import { newId } from '../../lib/new-id.ts';

/** A row of the list of those present, as it is being written. */
export interface AttendeeDraft {
  readonly person: string;
  readonly name: string;
  readonly seat: Seat;
  readonly servesFor: string;
}

export interface AttendanceDraft {
  readonly people: readonly AttendeeDraft[];
  /** One a line: "Namn, funktion". */
  readonly also: string;
  /** A person's id; empty: the chair, else the vice chair. */
  readonly chairedBy: string;
  readonly members: string;
}

export function isSeat(value: string): value is Seat {
  return (seats as readonly string[]).includes(value);
}

export function newAttendee(seat: Seat): AttendeeDraft {
  return { person: newId(), name: '', seat, servesFor: '' };
}

/** Those of the meeting now; before it is opened, those of the latest meeting, else a row each for chair, vice chair and a member. */
export function attendanceDraft(meeting: Meeting, meetings: Iterable<Meeting>): AttendanceDraft {
  const like = meeting.attendances.length > 0 ? meeting : latest(meetings);
  const attendance = like?.attendances.at(-1);
  if (like === undefined || attendance === undefined)
    return {
      people: [newAttendee('chair'), newAttendee('vice-chair'), newAttendee('member')],
      also: '',
      chairedBy: '',
      members: '',
    };
  return {
    people: attendance.present.map(({ person, seat }) => ({
      person,
      name: like.names[person]?.name ?? '',
      seat,
      servesFor: like.names[person]?.servesFor ?? '',
    })),
    also: like.alsoPresent.map((one) => `${one.name}, ${one.function}`).join('\n'),
    chairedBy: like === meeting ? attendance.chairedBy : '',
    members: attendance.quorum.stated ? String(attendance.quorum.members) : '',
  };
}

function latest(meetings: Iterable<Meeting>): Meeting | undefined {
  return [...meetings]
    .filter(({ attendances }) => attendances.length > 0)
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
    .at(-1);
}

type AttendanceData = Omit<CommandData<'meeting.open'>, 'meeting' | 'restrict'>;

/** What is sent: rows without a name are left out, and only a substitute serves for somebody. */
export function attendanceData(
  { people, also, chairedBy, members }: AttendanceDraft,
  configured: number | null,
): AttendanceData {
  const present = people
    .filter(({ name }) => name.trim() !== '')
    .map(({ person, name, seat, servesFor }) => ({
      person,
      name: name.trim(),
      seat,
      ...(seat === 'substitute' && servesFor.trim() !== '' ? { servesFor: servesFor.trim() } : {}),
    }));
  const stated = /^\d{1,3}$/.test(members.trim()) ? Number(members.trim()) : null;
  return {
    present,
    alsoPresent: alsoPresentOf(also),
    ...(present.some(({ person }) => person === chairedBy) ? { chairedBy } : {}),
    ...(configured === null && stated !== null ? { members: stated } : {}),
  };
}

/** "Namn, funktion" on each line; a line without a comma is a name without a function, and is not sent. */
export function alsoPresentOf(lines: string): { name: string; function: string }[] {
  return lines.split('\n').flatMap((line) => {
    const comma = line.indexOf(',');
    const name = line.slice(0, comma).trim();
    const does = line.slice(comma + 1).trim();
    return comma < 0 || name === '' || does === '' ? [] : [{ name, function: does }];
  });
}

/** Lines that say who but not what they do there. */
export function withoutFunction(lines: string): boolean {
  const written = lines.split('\n').filter((line) => line.trim() !== '');
  return written.length > alsoPresentOf(lines).length;
}
