import type { Change, State } from '../state.ts';
import type { OfType } from './evolve.ts';
import type { HandOver } from './state.ts';

const handOversKept = 60;

const put = (row: HandOver): Change => ({ table: 'dutyHandOvers', id: row.id, row });

export function handOverPrepared(state: State, event: OfType<'duty.hand-over-prepared'>): Change[] {
  const { payload, sealed } = event;
  const ids = Array.from(state.dutyHandOvers.values(), ({ id }) => id);
  const gone = ids.slice(0, Math.max(0, ids.length + 1 - handOversKept));
  const before = waiting(state);
  return [
    ...(before === null ? [] : [put({ ...before, status: 'replaced' })]),
    ...gone.map((id): Change => ({ table: 'dutyHandOvers', id, row: null })),
    put({
      id: payload.handover,
      shift: payload.shift,
      seq: event.seq,
      account: payload.account,
      side: payload.side,
      preparedAt: event.occurredAt,
      preparedBy: sealed?.recordedBy ?? null,
      summary: payload.summary,
      note: sealed?.note ?? null,
      status: 'waiting',
      news: [],
      mattersSeq: event.seq,
      signedAt: null,
      signedBy: null,
      signNote: null,
      alone: false,
      reason: null,
      next: null,
    }),
    { single: 'duty', value: { ...state.duty, handOver: payload.handover } },
  ];
}

/** Comes before the event that begins the new shift, which finds nothing waiting any more. */
export function handOverSigned(state: State, event: OfType<'duty.hand-over-signed'>): Change[] {
  const { payload, sealed } = event;
  const row = state.dutyHandOvers.get(payload.handover);
  if (row === undefined) return [];
  return [
    put({
      ...row,
      status: 'signed',
      signedAt: event.occurredAt,
      signedBy: sealed?.recordedBy ?? null,
      signNote: sealed?.note ?? null,
      alone: payload.alone,
      reason: sealed?.reason ?? null,
      next: payload.next,
    }),
    { single: 'duty', value: { ...state.duty, handOver: null } },
  ];
}

/** The shift ended in another way than by the signature that was waited for. */
export function handOverLapsed(state: State): Change[] {
  const row = waiting(state);
  return row === null ? [] : [put({ ...row, status: 'lapsed' })];
}

function waiting(state: State): HandOver | null {
  return state.duty.handOver === null ? null : (state.dutyHandOvers.get(state.duty.handOver) ?? null);
}
