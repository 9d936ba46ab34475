import { statedTime } from '../../lib/stated-time.ts';

/** What a typed entry says beside its words; shown as chips that can be undone. */
export interface ReadEntry {
  /** The words without the time they began with. */
  readonly text: string;
  /** "05:30" typed first: when it happened, ISO 8601 UTC. */
  readonly time: string | null;
  /** The number in the first "H-043". The words keep it. */
  readonly incident: number | null;
}

const startTime = /^\s*((?:kl\.?\s*)?(?:[01]?\d|2[0-3])[:.][0-5]\d)(?:[\s,;:]+(?!\d)|$)/i;
const incidentMark = /(?<![\p{L}\p{N}])H-?0*([1-9]\d{0,6})(?![\p{L}\p{N}])/u;

/** Reads a typed entry (ui.md, quick-entry bar). `now` is in milliseconds. */
export function readEntry(typed: string, now: number): ReadEntry {
  const start = startTime.exec(typed);
  const time = start === null ? null : statedTime(start[1] ?? '', now, 'past');
  const words = time === null || start === null ? typed : typed.slice(start[0].length);
  const mark = incidentMark.exec(words);
  return { text: words.trim(), time, incident: mark === null ? null : Number(mark[1]) };
}
