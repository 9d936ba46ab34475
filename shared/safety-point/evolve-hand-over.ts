import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { SafetyPointEvent } from './events.ts';
import { historyOf, withEnded } from './history.ts';
import type { PointHandOver } from './state.ts';

type HandOverEvent = Recorded<
  Extract<SafetyPointEvent, { type: 'safety-point.handed-over' | 'safety-point.hand-over-received' }>
>;

/** The changes that an event about the shifts of a point makes. */
export function evolveHandOver(state: State, event: HandOverEvent): Change[] {
  const { handOver, safetyPoint, account } = event.payload;
  const at = event.occurredAt;
  const by = event.sealed?.recordedBy ?? null;
  if (event.type === 'safety-point.hand-over-received') {
    const row = state.pointHandOvers.get(handOver);
    return row === undefined ? [] : [put({ ...row, status: 'received', receivedAt: at, receivedBy: by })];
  }
  const row: PointHandOver = {
    id: handOver,
    safetyPoint,
    account,
    to: event.sealed?.to ?? null,
    note: event.sealed?.note ?? null,
    status: 'waiting',
    handedOverAt: at,
    handedOverBy: by,
    receivedAt: null,
    receivedBy: null,
  };
  const history = historyOf(state, safetyPoint);
  const unread = history.handOvers.flatMap((id) => {
    const before = state.pointHandOvers.get(id);
    return before?.status === 'waiting' ? [put({ ...before, status: 'replaced' })] : [];
  });
  return [...unread, put(row), ...withEnded(history, 'handOvers', handOver)];
}

const put = (row: PointHandOver): Change => ({ table: 'pointHandOvers', id: row.id, row });
