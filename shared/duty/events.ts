import type { EventOf } from '../kernel/event.ts';

export type DutyEvent =
  | EventOf<
      'duty.taken-over',
      { shift: string; account: string; until: string | null },
      { name: string; phone?: string; note?: string }
    >
  | EventOf<'duty.handed-over', { shift: string }, { to?: string; note?: string }>;
