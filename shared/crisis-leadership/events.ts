import type { EventOf } from '../kernel/event.ts';

export type CrisisLeadershipEvent =
  | EventOf<
      'crisis-leadership.activation-requested',
      { request: string; incident: string },
      { motive: string; presentedBy?: string }
    >
  | EventOf<'crisis-leadership.brief-opened', { request: string }>
  | EventOf<'crisis-leadership.prevented', { who: 'chair' }, { reason: string }>
  | EventOf<
      'crisis-leadership.activation-decided',
      {
        activation: string;
        request: string | null;
        incident: string;
        decision: 'activate' | 'decline';
        level: 'major' | 'extraordinary';
      },
      { motive: string }
    >
  | EventOf<
      'crisis-leadership.taken-over',
      { takeover: string; committee: string },
      { area: string; motive: string }
    >
  | EventOf<'crisis-leadership.handed-back', { takeover: string }, { motive: string }>
  | EventOf<
      'crisis-leadership.decision-recorded',
      { decision: string; number: number },
      {
        text: string;
        grounds: string;
        decidedBy: string;
        presentedBy?: string;
        participants?: readonly string[];
      }
    >
  | EventOf<
      'crisis-leadership.terminated',
      { endedBy: 'executive-board' | 'council'; decidedAt: string },
      { motive: string }
    >;
