import type { Change, State } from '../state.ts';
import type { OfType } from './evolve.ts';
import type { PlannedShift, Swap } from './state.ts';

const endedKept = 30;

const put = (row: Swap): Change => ({ table: 'dutySwaps', id: row.id, row });
const putShift = (row: PlannedShift): Change => ({ table: 'dutyShifts', id: row.id, row });

export function swapProposed(state: State, event: OfType<'duty.swap-proposed'>): Change[] {
  const { payload, sealed } = event;
  const ended = [...state.dutySwaps.values()].filter(({ status }) => status !== 'waiting');
  return [
    ...ended
      .slice(0, Math.max(0, ended.length - endedKept))
      .map(({ id }): Change => ({ table: 'dutySwaps', id, row: null })),
    put({
      id: payload.swap,
      shift: payload.shift,
      withShift: payload.withShift,
      account: payload.account,
      by: sealed?.recordedBy ?? null,
      to: payload.to,
      name: sealed?.name ?? null,
      phone: sealed?.phone ?? null,
      note: sealed?.note ?? null,
      status: 'waiting',
      proposedAt: event.occurredAt,
      answeredAt: null,
      answeredBy: null,
      answer: null,
    }),
  ];
}

/** A yes lets two shifts change holders, or gives one to the account that answered. */
export function swapAnswered(state: State, event: OfType<'duty.swap-answered'>): Change[] {
  const swap = state.dutySwaps.get(event.payload.swap);
  if (swap === undefined) return [];
  const { accepted } = event.payload;
  const answered = put({
    ...swap,
    status: accepted ? 'accepted' : 'declined',
    answeredAt: event.occurredAt,
    answeredBy: event.sealed?.recordedBy ?? null,
    answer: event.sealed?.note ?? null,
  });
  return accepted ? [answered, ...planChanged(state, swap, event)] : [answered];
}

function planChanged(state: State, swap: Swap, event: OfType<'duty.swap-answered'>): Change[] {
  const shift = state.dutyShifts.get(swap.shift);
  if (shift === undefined) return [];
  const other = swap.withShift === null ? undefined : state.dutyShifts.get(swap.withShift);
  if (other === undefined) {
    const { name, phone } = swap;
    return [putShift({ ...shift, account: event.payload.account, name, phone })];
  }
  return [putShift({ ...shift, ...holder(other) }), putShift({ ...other, ...holder(shift) })];
}

function holder({ account, name, phone }: PlannedShift): Pick<PlannedShift, 'account' | 'name' | 'phone'> {
  return { account, name, phone };
}

export function swapWithdrawn(state: State, event: OfType<'duty.swap-withdrawn'>): Change[] {
  const swap = state.dutySwaps.get(event.payload.swap);
  return swap === undefined ? [] : [put({ ...swap, status: 'withdrawn', answeredAt: event.occurredAt })];
}

/** The proposals about a planned shift that has begun or left the plan. */
export function swapsLapsed(state: State, shift: string): Change[] {
  return [...state.dutySwaps.values()]
    .filter((swap) => swap.status === 'waiting' && (swap.shift === shift || swap.withShift === shift))
    .map((swap) => put({ ...swap, status: 'lapsed' }));
}
