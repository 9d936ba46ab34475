import { openSpills } from '#shared/erasure/decide.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { Caller } from './caller.ts';

/** Whether a file belongs to what somebody has reported as never to have been entered: nobody gets it until that is settled. */
export async function isSpilledFile(
  log: Pick<EventLog, 'readAt'>,
  { node }: Pick<Caller, 'node'>,
  attachment: string,
): Promise<boolean> {
  const seqs = openSpills(node.state).flatMap((spill) => spill.seqs);
  if (seqs.length === 0) return false;
  const events = await log.readAt(node.id, seqs);
  return events.some(({ payload }) => payload?.['attachment'] === attachment);
}
