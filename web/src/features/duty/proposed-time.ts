import { statedTime, writtenTime } from '../../lib/stated-time.ts';

/**
 * The time (ISO 8601 UTC) that a field states, null where it states none. Left as it was proposed it is exactly that time,
 * though the field shows whole minutes, so that shifts meet.
 */
export function proposedTime(text: string, proposed: string | null, now: number): string | null {
  if (proposed !== null && text.trim() === writtenTime(proposed)) return proposed;
  return statedTime(text, now, 'future');
}
