import type { EventOf } from '../kernel/event.ts';
import type { HandOverSummary } from './state.ts';

/**
 * `account` is the one that a shift belongs to, null where only a name is known. A swap answered with yes names the account
 * that answered, and changes the plan. `next` is the shift that begins when a hand-over is signed.
 */
export type DutyEvent =
  | EventOf<
      'duty.taken-over',
      { shift: string; account: string; until: string | null; planned?: string },
      { name: string; phone?: string; note?: string }
    >
  | EventOf<'duty.handed-over', { shift: string }, { to?: string; note?: string }>
  | EventOf<
      'duty.planned',
      { shift: string; from: string; until: string; account: string | null },
      { name: string; phone?: string }
    >
  | EventOf<'duty.unplanned', { shift: string }, { reason: string }>
  | EventOf<
      'duty.swap-proposed',
      { swap: string; shift: string; withShift: string | null; account: string; to: string | null },
      { name?: string; phone?: string; note?: string }
    >
  | EventOf<
      'duty.swap-answered',
      { swap: string; shift: string; withShift: string | null; accepted: boolean; account: string },
      { note?: string }
    >
  | EventOf<'duty.swap-withdrawn', { swap: string }>
  | EventOf<
      'duty.hand-over-prepared',
      {
        handover: string;
        shift: string;
        account: string;
        side: 'leaving' | 'arriving';
        summary: HandOverSummary;
      },
      { note?: string }
    >
  | EventOf<
      'duty.hand-over-signed',
      { handover: string; shift: string; next: string; account: string; alone: boolean; seenSeq: number },
      { note?: string; reason?: string }
    >;
