import type { StaffGroup } from '#shared/staff/state.ts';

/** The staff briefings that follow the next one, as far as the rhythm says; ISO 8601 UTC. */
export function laterBriefings(
  { nextBriefingAt, everyMinutes }: Pick<StaffGroup, 'nextBriefingAt' | 'everyMinutes'>,
  count: number,
): string[] {
  if (nextBriefingAt === null || everyMinutes === null) return [];
  const first = Date.parse(nextBriefingAt);
  return Array.from({ length: count }, (_, index) =>
    new Date(first + (index + 1) * everyMinutes * 60_000).toISOString(),
  );
}
