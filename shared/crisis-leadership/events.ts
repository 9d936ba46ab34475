import type { Level } from '../classification/levels.ts';
import type { EventOf } from '../kernel/event.ts';
import type { StatutoryCondition } from './conditions.ts';

export type ConditionHolds = {
  readonly condition: StatutoryCondition;
  readonly holds: 'yes' | 'no' | 'unknown';
};

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
        /** Which of the statutory conditions the one who decided saw fulfilled; none in older events. */
        conditions?: readonly ConditionHolds[];
      },
      { motive: string; grounds?: readonly (string | null)[] }
    >
  | EventOf<
      'crisis-leadership.oral-decision-recorded',
      {
        activation: string;
        request: string | null;
        incident: string;
        decision: 'activate' | 'decline';
        level: 'major' | 'extraordinary';
        by: 'chair' | 'vice-chair';
        decidedAt: string;
        /** The incident's level until then. */
        levelBefore: Level | null;
        conditions?: readonly ConditionHolds[];
      },
      { motive: string; decidedBy: string; recognisedBy: string; grounds?: readonly (string | null)[] }
    >
  | EventOf<
      'crisis-leadership.oral-decision-confirmed',
      { activation: string; confirmed: boolean },
      { note?: string }
    >
  | EventOf<
      'crisis-leadership.taken-over',
      { takeover: string; committee: string; scope?: 'whole' | 'part'; reviewAt?: string },
      { area: string; motive: string }
    >
  | EventOf<
      'crisis-leadership.handed-back',
      {
        takeover: string;
        /** `termination`: it reverted (LEH 2 kap. 6 §); `void`: what it rested on was denied. Absent: handed back. */
        by?: 'handback' | 'termination' | 'void';
      },
      { motive: string }
    >
  | EventOf<'crisis-leadership.return-reminded', { takeover: string; nextAt: string }>
  | EventOf<
      'crisis-leadership.decision-recorded',
      {
        decision: string;
        number: number;
        /** The period of activity whose decisions are counted: the activation that began it; null outside one. */
        period?: string | null;
        urgent?: boolean;
        proposal?: string | null;
        warmingCentres?: readonly string[];
      },
      {
        text: string;
        grounds: string;
        decidedBy: string;
        presentedBy?: string;
        participants?: readonly string[];
        registryNumber?: string;
      }
    >
  | EventOf<
      'crisis-leadership.decision-proposed',
      { proposal: string; warmingCentres: readonly string[] },
      { text: string; grounds: string; presentedBy?: string }
    >
  | EventOf<'crisis-leadership.proposal-declined', { proposal: string }, { motive: string }>
  | EventOf<
      'crisis-leadership.reported-to-committee',
      { decisions: readonly string[]; meeting: string | null; reportedAt: string }
    >
  | EventOf<
      'crisis-leadership.council-notice-approved',
      {
        notice: string;
        activations: readonly string[];
        decisions: readonly string[];
        takeovers: readonly string[];
      },
      { text?: string }
    >
  | EventOf<
      'crisis-leadership.reported-to-council',
      { decisions: readonly string[]; meetingDate: string; notice: string | null }
    >
  | EventOf<
      'crisis-leadership.heightened-alert-declared',
      { alert: string; level: 'raised' | 'highest'; declaredAt: string },
      { source: string; note?: string }
    >
  | EventOf<
      'crisis-leadership.heightened-alert-ended',
      { alert: string; endedAt: string },
      { source: string }
    >
  | EventOf<
      'crisis-leadership.terminated',
      { endedBy: 'executive-board' | 'council'; decidedAt: string },
      { motive: string }
    >;
