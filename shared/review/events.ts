import type { EventOf } from '../kernel/event.ts';
import type { ObservationKind } from './state.ts';
import type { ReviewGoal } from './steps.ts';

export type ReviewEvent =
  | EventOf<'review.goals-set', { goals: readonly ReviewGoal[] }>
  | EventOf<
      'review.observation-noted',
      { observation: string; incident: string; kind: ObservationKind; at: string; moment: number | null },
      { text: string; cause?: string }
    >
  | EventOf<
      'review.observation-changed',
      {
        observation: string;
        incident: string;
        changed: readonly string[];
        kind?: ObservationKind;
        at?: string;
      },
      { text?: string; cause?: string | null }
    >
  | EventOf<'review.observation-struck', { observation: string; incident: string }, { reason: string }>
  | EventOf<
      'review.described',
      {
        review: string;
        incident: string;
        changed: readonly string[];
        exercise: boolean;
        comparedWith: string | null;
      },
      { summary?: string | null }
    >;
