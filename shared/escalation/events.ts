import type { EventOf } from '../kernel/event.ts';

export type TriggerKind =
  'level' | 'proposal-unanswered' | 'activation-requested' | 'activation-unanswered' | 'committee-activated';

export type EscalationEvent =
  | EventOf<
      'escalation.planned',
      {
        escalation: string;
        rule: string;
        trigger: TriggerKind;
        /** The level that set it off; null where it was something else. */
        level: string | null;
        incident: string;
        startsAt: string;
      }
    >
  | EventOf<'escalation.held', { escalation: string }>
  | EventOf<'escalation.released', { escalation: string; startsAt: string }>
  | EventOf<
      'escalation.started',
      {
        escalation: string;
        /** null where the rule reaches nobody; the journal says so. */
        alarm: string | null;
        by: 'rule' | 'timer' | 'hand' | 'prevented';
      }
    >
  | EventOf<
      'escalation.ended',
      { escalation: string; outcome: 'cancelled' | 'not-needed'; about?: readonly string[] },
      { reason?: string }
    >;
