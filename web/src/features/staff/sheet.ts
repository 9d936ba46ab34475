import type { StaffAssignment } from '#shared/staff/state.ts';
import { statedTime, writtenTime } from '../../lib/stated-time.ts';

/** A day of the sheet, in Swedish time: its beginning and the next one's (ISO 8601 UTC). */
export interface Day {
  readonly start: string;
  readonly end: string;
}

/** A turn as the sheet shows it. */
export interface Turn extends StaffAssignment {
  /** Somebody else has the function for part of the same time. */
  readonly overlaps: boolean;
}

/** A time for which a function that is staffed later has nobody. */
export interface Gap {
  readonly from: string;
  readonly until: string;
}

/** One function: who has it now and next, its gaps, and what stands on each day. */
export interface FunctionRow {
  readonly id: string;
  readonly now: readonly Turn[];
  readonly next: Turn | null;
  readonly gaps: readonly Gap[];
  readonly days: readonly { readonly turns: readonly Turn[]; readonly gaps: readonly Gap[] }[];
}

/**
 * The endurance sheet of one group: a row for every function, whether anybody has it or not. A gap is looked for from `now` until
 * the function's last turn ends; after that nothing is planned, which the next column says.
 */
export function sheetOf(
  assignments: Iterable<StaffAssignment>,
  functions: readonly { readonly id: string }[],
  days: readonly Day[],
  now: string,
): FunctionRow[] {
  const all = [...assignments];
  return functions.map(({ id }) => {
    const own = all.filter((one) => one.function === id).sort(byTime);
    const turns = own.map((turn): Turn => ({ ...turn, overlaps: own.some((one) => meets(one, turn)) }));
    const gaps = gapsOf(turns, now);
    return {
      id,
      now: turns.filter((turn) => turn.from <= now && now < turn.until),
      next: turns.find((turn) => turn.from > now) ?? null,
      gaps,
      days: days.map((day) => ({
        turns: turns.filter((turn) => within(turn, day)),
        gaps: gaps.filter((gap) => within(gap, day)),
      })),
    };
  });
}

const within = (span: Gap, day: Day): boolean => span.from < day.end && span.until > day.start;

function byTime(one: StaffAssignment, other: StaffAssignment): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : one.id < other.id ? -1 : 1;
}

function meets(one: StaffAssignment, other: StaffAssignment): boolean {
  return one.id !== other.id && one.from < other.until && other.from < one.until;
}

/** The turns come in order of time. */
function gapsOf(turns: readonly Turn[], now: string): Gap[] {
  const gaps: Gap[] = [];
  let covered = now;
  for (const { from, until } of turns) {
    if (from > covered) gaps.push({ from: covered, until: from });
    if (until > covered) covered = until;
  }
  return gaps;
}

/** Some days in a row, the first being the one of `now` moved by `offset` days. */
export function daysFrom(now: number, offset: number, count: number): Day[] {
  const days: Day[] = [];
  let start = midnight(now);
  const forward = offset < 0 ? -12 : 36;
  for (let step = 0; step < Math.abs(offset); step += 1) start = midnight(start + forward * 3_600_000);
  for (let step = 0; step < count; step += 1) {
    const end = midnight(start + 36 * 3_600_000);
    days.push({ start: new Date(start).toISOString(), end: new Date(end).toISOString() });
    start = end;
  }
  return days;
}

/** The beginning of the Swedish day of an instant; days are 23, 24 or 25 hours long. */
function midnight(at: number): number {
  const day = writtenTime(new Date(at).toISOString()).slice(0, 10);
  return Date.parse(statedTime(`${day} 00:00`, at, 'future') ?? new Date(at).toISOString());
}
