import type { PointNeed } from '#shared/safety-point/state.ts';

/** An answer is looked for; after so long (ms) it is history. */
const answersShown = 12 * 3_600_000;

const urgencyOrder = { now: 0, today: 1, later: 2 } as const;

/** The open needs of a point, the most urgent first, then those that ended lately, the latest first. */
export function needsShown(all: Iterable<PointNeed>, point: string, now: number): readonly PointNeed[] {
  const own = [...all].filter(({ safetyPoint }) => safetyPoint === point);
  const open = own
    .filter(({ endedAt }) => endedAt === null)
    .sort((one, other) => rank(one) - rank(other) || one.askedAt.localeCompare(other.askedAt));
  const ended = own
    .filter(({ endedAt }) => endedAt !== null && now - Date.parse(endedAt) < answersShown)
    .sort((one, other) => (other.endedAt ?? '').localeCompare(one.endedAt ?? ''));
  return [...open, ...ended];
}

const rank = ({ urgency }: PointNeed): number => urgencyOrder[urgency ?? 'today'];
