import type { EventOf } from '../kernel/event.ts';
import type { CostAmount } from './state.ts';

/** A cost as it stands from then on: all its figures, so that one event tells it. */
type Figures = CostAmount & {
  cost: string;
  incident: string;
  department: string | null;
  day: string;
};

export type CostEvent =
  | EventOf<'cost.recorded', Figures, { what: string; reference?: string }>
  | EventOf<
      'cost.corrected',
      Figures & { changed: readonly string[] },
      { what?: string; reference?: string | null; reason: string }
    >
  | EventOf<'cost.struck', { cost: string; incident: string }, { reason: string }>;
