import type { Recorded } from '../kernel/event.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import type { Change, State } from '../state.ts';
import type { DutyEvent } from './events.ts';
import { handOverLapsed, handOverPrepared, handOverSigned } from './evolve-hand-over.ts';
import { swapAnswered, swapProposed, swapsLapsed, swapWithdrawn } from './evolve-swap.ts';
import type { PlannedShift, Shift } from './state.ts';

const pastShiftsKeptMinutes = 14 * 24 * 60;
const historyKept = 60;

export type OfType<Type extends DutyEvent['type']> = Recorded<Extract<DutyEvent, { type: Type }>>;

/** The changes that a duty event makes. */
export function evolveDuty(state: State, event: Recorded<DutyEvent>): Change[] {
  switch (event.type) {
    case 'duty.taken-over':
      return taken(state, event);
    case 'duty.handed-over':
      return [
        {
          single: 'duty',
          value: { current: null, previous: endedShift(state, event.occurredAt), handOver: null },
        },
        ...remembered(state, event.occurredAt),
        ...handOverLapsed(state),
      ];
    case 'duty.planned':
      return planned(state, event);
    case 'duty.unplanned':
      return [
        { table: 'dutyShifts', id: event.payload.shift, row: null },
        ...swapsLapsed(state, event.payload.shift),
      ];
    case 'duty.swap-proposed':
      return swapProposed(state, event);
    case 'duty.swap-answered':
      return swapAnswered(state, event);
    case 'duty.swap-withdrawn':
      return swapWithdrawn(state, event);
    case 'duty.hand-over-prepared':
      return handOverPrepared(state, event);
    case 'duty.hand-over-signed':
      return handOverSigned(state, event);
  }
}

function taken(state: State, event: OfType<'duty.taken-over'>): Change[] {
  const { payload, sealed } = event;
  const shift: Shift = {
    id: payload.shift,
    account: payload.account,
    name: sealed?.name ?? null,
    phone: sealed?.phone ?? null,
    since: event.occurredAt,
    until: payload.until,
    endedAt: null,
    ...(payload.planned === undefined ? {} : { planned: payload.planned }),
  };
  const previous = endedShift(state, event.occurredAt);
  const begun = payload.planned === undefined ? undefined : state.dutyShifts.get(payload.planned);
  return [
    { single: 'duty', value: { current: shift, previous, handOver: null } },
    ...remembered(state, event.occurredAt),
    ...(begun === undefined
      ? []
      : [put({ ...begun, takenAt: event.occurredAt }), ...swapsLapsed(state, begun.id)]),
    ...handOverLapsed(state),
  ];
}

/** The shift that an event ends; where none goes on, the one before stays the one before. */
function endedShift(state: State, endedAt: string): Shift | null {
  const { current, previous } = state.duty;
  return current === null ? previous : { ...current, endedAt };
}

/** The newest shifts that have ended are kept; the log holds all. */
function remembered(state: State, endedAt: string): Change[] {
  const { current } = state.duty;
  if (current === null) return [];
  const ids = Array.from(state.dutyHistory.values(), ({ id }) => id);
  return [
    ...ids
      .slice(0, Math.max(0, ids.length + 1 - historyKept))
      .map((id): Change => ({ table: 'dutyHistory', id, row: null })),
    { table: 'dutyHistory', id: current.id, row: { ...current, endedAt } },
  ];
}

const put = (row: PlannedShift): Change => ({ table: 'dutyShifts', id: row.id, row });

function planned(state: State, event: OfType<'duty.planned'>): Change[] {
  const { payload, sealed } = event;
  const oldest = plusMinutes(event.recordedAt, -pastShiftsKeptMinutes);
  const past = [...state.dutyShifts.values()].filter(({ until }) => until < oldest);
  return [
    ...past.map(({ id }): Change => ({ table: 'dutyShifts', id, row: null })),
    put({
      id: payload.shift,
      from: payload.from,
      until: payload.until,
      account: payload.account,
      name: sealed?.name ?? null,
      phone: sealed?.phone ?? null,
      plannedAt: event.recordedAt,
      plannedBy: sealed?.recordedBy ?? null,
      takenAt: null,
    }),
  ];
}
