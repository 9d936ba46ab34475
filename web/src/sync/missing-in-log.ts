import type { LeanEvents } from '#shared/protocol/lean-event.ts';
import { request } from '../lib/api.ts';
import type { RecordedRow } from './recorded-rows.ts';

/**
 * Those that the log had said that it has and has no more, oldest first. What was put back is the beginning of the log that was, so the
 * first one that is there, from the newest on, ends the search; but not one that was kept since `doubtedSince` (epoch ms, by this device's
 * clock): it may be of the log that was put back. Null where it could not be asked.
 */
export async function missingInLog(
  organisation: string,
  newestFirst: readonly RecordedRow[],
  doubtedSince = Infinity,
): Promise<readonly RecordedRow[] | null> {
  const missing: RecordedRow[] = [];
  for (const one of newestFirst) {
    // Most often the first is the last that is asked for.
    // oxlint-disable-next-line no-await-in-loop
    const isThere = await isInLog(organisation, one);
    if (isThere === null) return null;
    if (!isThere) missing.unshift(one);
    else if (one.keptAt < doubtedSince) break;
  }
  return missing;
}

async function isInLog(organisation: string, { id, seq }: RecordedRow): Promise<boolean | null> {
  const path = `/api/organisations/${organisation}/events?after=${seq - 1}&limit=1&form=lean`;
  const answer = await request<LeanEvents>(path);
  if (answer.ok) {
    const [event] = answer.value.events;
    // What this reader does not get may be anything.
    return event === undefined ? answer.value.to >= seq : event.command === id;
  }
  const { failure } = answer;
  return failure.kind === 'problem' && failure.problem.code === 'position-not-found' ? false : null;
}
