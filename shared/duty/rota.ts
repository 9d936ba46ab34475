import type { State } from '../state.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import type { PlannedShift } from './state.ts';

/** A span of time, ISO 8601 UTC with milliseconds; `until` is not part of it. */
export type Span = { readonly from: string; readonly until: string };

type Duties = Pick<State, 'duty' | 'dutyShifts'>;

const openEndedMinutes = 24 * 60;

/** All planned shifts, the earliest first. */
export function rota(state: Pick<State, 'dutyShifts'>): PlannedShift[] {
  return [...state.dutyShifts.values()].sort((one, other) => compare(one.from, other.from));
}

/** The planned shift that would stand at the same time as a span; null where the span is free. */
export function overlapping(state: Pick<State, 'dutyShifts'>, { from, until }: Span): PlannedShift | null {
  for (const shift of state.dutyShifts.values()) if (shift.from < until && from < shift.until) return shift;
  return null;
}

/** The planned shift that comes after the one that is served now: the first that nobody has taken and that has not ended. */
export function nextShift(state: Duties, now: string): PlannedShift | null {
  const { current } = state.duty;
  return (
    rota(state).find(
      ({ id, until, takenAt }) => until > now && takenAt === null && id !== current?.planned,
    ) ?? null
  );
}

/** The planned shift that should have been taken by now, where nobody has taken it. */
export function lateShift(state: Duties, now: string): PlannedShift | null {
  const next = nextShift(state, now);
  return next !== null && next.from <= now ? next : null;
}

/**
 * Which hours between two times have nobody on call: no planned shift, and not the shift that is served now. A shift
 * without an end counts until the next planned one begins, and for at most a day from when it was taken.
 */
export function uncoveredHours(state: Duties, from: string, until: string): Span[] {
  const gaps: Span[] = [];
  let covered = from;
  for (const span of coveredSpans(state, from)) {
    if (span.from >= until) break;
    if (span.from > covered) gaps.push({ from: covered, until: span.from });
    if (span.until > covered) covered = span.until;
  }
  return covered < until ? [...gaps, { from: covered, until }] : gaps;
}

/** The spans with somebody on call that end after a time, the earliest first. */
function coveredSpans(state: Duties, after: string): Span[] {
  const planned: Span[] = rota(state);
  const { current } = state.duty;
  if (current !== null) {
    const open = plusMinutes(current.since, openEndedMinutes);
    const next = planned.find((shift) => shift.from > after)?.from;
    const end = current.until ?? (next !== undefined && next < open ? next : open);
    planned.push({ from: current.since, until: end });
  }
  return planned.filter((span) => span.until > after).sort((one, other) => compare(one.from, other.from));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
