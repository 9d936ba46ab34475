import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { DutyEvent } from './events.ts';
import type { Shift } from './state.ts';

/** The changes that a duty event makes. */
export function evolveDuty(state: State, event: Recorded<DutyEvent>): Change[] {
  const { current, previous } = state.duty;
  const ended: Shift | null = current === null ? previous : { ...current, endedAt: event.occurredAt };
  switch (event.type) {
    case 'duty.taken-over': {
      const taken: Shift = {
        id: event.payload.shift,
        account: event.payload.account,
        name: event.sealed?.name ?? null,
        phone: event.sealed?.phone ?? null,
        since: event.occurredAt,
        until: event.payload.until,
        endedAt: null,
      };
      return [{ single: 'duty', value: { current: taken, previous: ended } }];
    }
    case 'duty.handed-over':
      return [{ single: 'duty', value: { current: null, previous: ended } }];
  }
}
