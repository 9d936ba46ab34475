import type { Level } from '#shared/classification/levels.ts';
import { levelRank } from '#shared/classification/levels.ts';
import type { Incident } from '#shared/incident/state.ts';

/** What an assessment's button does: sets the level, asks the chair, or cannot be pressed now. */
export type AssessmentStep =
  | { readonly kind: 'confirm'; readonly motiveRequired: boolean }
  | { readonly kind: 'request'; readonly motiveRequired: true }
  | {
      readonly kind: 'blocked';
      readonly because:
        'already-extraordinary' | 'request-waiting' | 'chair-lowers' | 'duty-officer-sets' | 'board-leads';
    };

export interface AssessmentContext {
  readonly chosen: Level;
  readonly proposed: Level;
  readonly incident: Pick<Incident, 'level'>;
  /** Whether somebody here acts as chair: the chair, or the vice chair while the chair is prevented. */
  readonly actingChair: boolean;
  readonly chairRole: boolean;
  readonly requestWaiting: boolean;
  readonly terminated: boolean;
  /** Heightened alert: the executive board leads, and the chair is not asked (LEH 3 kap. 2 §). */
  readonly boardLeads: boolean;
}

/**
 * Which step a chosen level leads to. Extraordinary is the chair's to decide; an extraordinary incident is lowered by
 * the chair, after the committee's activity has ended also by the duty officer, always with a motive.
 */
export function assessmentStep(context: AssessmentContext): AssessmentStep {
  const { chosen, proposed, incident, actingChair, chairRole, requestWaiting, terminated } = context;
  if (chosen === 'extraordinary') {
    if (incident.level === 'extraordinary') return { kind: 'blocked', because: 'already-extraordinary' };
    if (requestWaiting) return { kind: 'blocked', because: 'request-waiting' };
    if (context.boardLeads) return { kind: 'blocked', because: 'board-leads' };
    return { kind: 'request', motiveRequired: true };
  }
  if (incident.level === 'extraordinary') {
    if (!actingChair && !(terminated && !chairRole)) return { kind: 'blocked', because: 'chair-lowers' };
    return { kind: 'confirm', motiveRequired: true };
  }
  if (chairRole) return { kind: 'blocked', because: 'duty-officer-sets' };
  return { kind: 'confirm', motiveRequired: chosen !== proposed };
}

/** What choosing a level would do to the present one. */
export function levelMove(
  chosen: Level,
  level: Level | null,
): 'set' | 'raise' | 'keep' | 'lower' | 'request' {
  if (chosen === 'extraordinary' && level !== 'extraordinary') return 'request';
  if (level === null) return 'set';
  const step = levelRank(chosen) - levelRank(level);
  return step === 0 ? 'keep' : step > 0 ? 'raise' : 'lower';
}
