import type { EventOf } from '../kernel/event.ts';
import type { DirectiveStatus } from './state.ts';

export type StaffEvent =
  | EventOf<
      'staff.activated',
      { activation: string; group: string; incident: string | null },
      { motive: string; place?: string; orderedBy?: string }
    >
  | EventOf<'staff.deactivated', { group: string }, { motive: string }>
  | EventOf<
      'staff.assigned',
      { assignment: string; group: string; function: string; from: string; until: string },
      { holder: string; phone?: string }
    >
  | EventOf<'staff.assignment-removed', { assignment: string }, { reason: string }>
  | EventOf<
      'staff.rhythm-set',
      { group: string; nextBriefingAt: string; everyMinutes: number | null },
      { agenda?: readonly string[] }
    >
  /** What was said stands in the journal entry that the same command writes. */
  | EventOf<'staff.briefing-held', { briefing: string; group: string; nextBriefingAt: string | null }>
  | EventOf<
      'staff.directive-issued',
      { directive: string; group: string; followUpAt: string | null },
      { text: string; owner?: string }
    >
  | EventOf<
      'staff.directive-followed-up',
      { directive: string; status: DirectiveStatus; followUpAt: string | null },
      { note: string }
    >;
