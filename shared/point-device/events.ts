import type { EventOf } from '../kernel/event.ts';
import type { GuestRole } from './state.ts';

export type PointDeviceEvent =
  | EventOf<
      'safety-point.device-joined',
      { device: string; safetyPoint: string; role: GuestRole; endsAt: string },
      { name: string; function: string }
    >
  | EventOf<'safety-point.device-revoked', { device: string; safetyPoint: string }>;
