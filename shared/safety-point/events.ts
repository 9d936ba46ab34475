import type { EventOf } from '../kernel/event.ts';
import type { Need, NeedAnswer, PowerSource, SafetyPointStatus, Urgency } from './state.ts';

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
        fuelLitres?: number;
        powerSource?: PowerSource;
        /** The needs that stand after it, those that it asks for among them. */
        needs?: readonly string[];
        /** Which of its texts it says; events from before conflicts lack it. */
        changed?: readonly ('needs' | 'note')[];
      },
      /** `needs`: only in events from before each need was an event of its own. */
      { needs?: readonly Need[]; note?: string }
    >
  | EventOf<'safety-point.ticked', { safetyPoint: string; step: string; done: boolean }>
  | EventOf<
      'safety-point.need-asked',
      { need: string; safetyPoint: string; task: string; quantity: number | null; urgency: Urgency | null },
      { what: string }
    >
  | EventOf<'safety-point.need-withdrawn', { need: string; safetyPoint: string }, { reason?: string }>
  | EventOf<
      'safety-point.need-answered',
      {
        need: string;
        safetyPoint: string;
        answer: NeedAnswer;
        expectedAt: string | null;
        /** The task whose words the note says again. */
        about?: readonly string[];
      },
      { note?: string }
    >
  | EventOf<
      'safety-point.delivered',
      {
        delivery: string;
        safetyPoint: string;
        quantity: number | null;
        fuelLitres?: number;
        /** The needs that it met. */
        needs: readonly string[];
      },
      { what: string }
    >
  /** `account`: whose it is, so that somebody else receives it. */
  | EventOf<
      'safety-point.handed-over',
      { handOver: string; safetyPoint: string; account: string },
      { note: string; to?: string }
    >
  | EventOf<'safety-point.hand-over-received', { handOver: string; safetyPoint: string; account: string }>;
