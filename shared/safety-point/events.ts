import type { EventOf } from '../kernel/event.ts';
import type { Need, SafetyPointStatus } from './state.ts';

export type SafetyPointEvent =
  | EventOf<
      'safety-point.status-set',
      { safetyPoint: string; status: SafetyPointStatus; warmingCentre: boolean; decision: string | null },
      { reason?: string }
    >
  | EventOf<
      'safety-point.reported',
      {
        safetyPoint: string;
        occupancy?: number;
        occupancyChange?: number;
        backupPowerHours?: number;
        /** Which of its texts it says; events from before conflicts lack it. */
        changed?: readonly ('needs' | 'note')[];
      },
      { needs?: readonly Need[]; note?: string }
    >;
