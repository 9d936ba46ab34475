import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { PointDeviceEvent } from './events.ts';

/** The changes that a phone's joining or leaving makes. Those whose time was up are let go when another joins. */
export function evolvePointDevice(state: State, event: Recorded<PointDeviceEvent>): Change[] {
  const { device } = event.payload;
  if (event.type === 'safety-point.device-revoked') {
    return state.pointDevices.has(device) ? [{ table: 'pointDevices', id: device, row: null }] : [];
  }
  const { safetyPoint, role, endsAt } = event.payload;
  const over = [...state.pointDevices.values()].filter((one) => one.endsAt < event.recordedAt);
  return [
    ...over.map(({ id }): Change => ({ table: 'pointDevices', id, row: null })),
    {
      table: 'pointDevices',
      id: device,
      row: {
        id: device,
        safetyPoint,
        role,
        name: event.sealed?.name ?? null,
        function: event.sealed?.function ?? null,
        joinedAt: event.recordedAt,
        endsAt,
      },
    },
  ];
}
