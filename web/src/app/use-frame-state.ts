import { serverTimeDifference } from '../lib/clock.ts';
import { useLive } from '../sync/use-live.ts';
import { useConnection } from '../sync/use-connection.ts';
import type { FrameState } from './frame.ts';

/** What the frame shows of the live state. */
export function useFrameState(): FrameState {
  const { status, seq, ageSeconds, since, unsent, sending } = useConnection();
  const tasks = useLive((state) => count(state.tasks.values(), (task) => task.status === 'open'));
  const alarms = useLive((state) => count(state.alarms.values(), ({ status }) => status === 'open'));
  return {
    mode: 'live',
    connection: {
      status,
      seq,
      ageSeconds: ageSeconds ?? 0,
      since,
      unsent,
      sending,
      clockDifference: serverTimeDifference(),
    },
    counts: { alarms, tasks },
  };
}

function count<Row>(rows: Iterable<Row>, counts: (row: Row) => boolean): number {
  let found = 0;
  for (const row of rows) if (counts(row)) found += 1;
  return found;
}
