import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { safetyPointCommands } from './commands.ts';
import type { SafetyPointEvent } from './events.ts';
import { isGround } from './ground.ts';
import type { SafetyPoint } from './state.ts';

type Data<Type extends keyof typeof safetyPointCommands> = z.output<(typeof safetyPointCommands)[Type]>;

/**
 * Opening a warming centre (värmestuga) is the krisledningsnämnd's decision in Tyresö (plan 2023–2026), so it needs either
 * that decision or a reason; no other status needs one. A point that is not prepared for it cannot be one.
 */
export function setSafetyPointStatus(
  state: State,
  data: Data<'safety-point.set-status'>,
  context: DecisionContext,
): Decision<SafetyPointEvent> {
  const refused = notTheirs(state, data.safetyPoint, context);
  if (refused !== null) return refused;
  const point = state.safetyPoints.get(data.safetyPoint);
  const ends = data.status === 'closed' || data.status === 'unusable';
  const warmingCentre = data.warmingCentre ?? (ends ? false : (point?.warmingCentre ?? false));
  const receives = data.status === 'open' || data.status === 'full';
  const opensWarmingCentre =
    warmingCentre && receives && (point === undefined || !isOpenWarmingCentre(point));
  const becomes = (data.warmingCentre === true && point?.warmingCentre !== true) || opensWarmingCentre;
  if (becomes && !canBeWarmingCentre(state, data.safetyPoint)) {
    return reject('cannot-be-warming-centre', 'warmingCentre');
  }
  const hasGround = (data.decision ?? data.reason ?? point?.decision ?? null) !== null;
  if (opensWarmingCentre && !hasGround) return reject('warming-centre-needs-ground', 'decision');
  if (data.decision !== undefined && !isDecision(state, data.decision))
    return reject('decision-not-found', 'decision');
  if (
    data.decision !== undefined &&
    warmingCentre &&
    !isGround(state.crisisLeadership, data.decision, data.safetyPoint)
  )
    return reject('decision-not-ground', 'decision');
  return ok([
    {
      type: 'safety-point.status-set',
      payload: {
        safetyPoint: data.safetyPoint,
        status: data.status,
        warmingCentre,
        decision: data.decision ?? null,
      },
      sealed: data.reason === undefined ? {} : { reason: data.reason },
    },
  ]);
}

export function reportSafetyPoint(
  state: State,
  data: Data<'safety-point.report'>,
  context: DecisionContext,
): Decision<SafetyPointEvent> {
  const refused = notTheirs(state, data.safetyPoint, context);
  if (refused !== null) return refused;
  const changed = (['needs', 'note'] as const).filter((field) => data[field] !== undefined);
  const { safetyPoint, occupancy, occupancyChange, backupPowerHours, needs, note } = data;
  return ok([
    {
      type: 'safety-point.reported',
      payload: {
        safetyPoint,
        ...(occupancy === undefined ? {} : { occupancy }),
        ...(occupancyChange === undefined ? {} : { occupancyChange }),
        ...(backupPowerHours === undefined ? {} : { backupPowerHours }),
        ...(changed.length === 0 ? {} : { changed }),
      },
      sealed: { ...(needs === undefined ? {} : { needs }), ...(note === undefined ? {} : { note }) },
    },
  ]);
}

function isOpenWarmingCentre(point: SafetyPoint): boolean {
  return point.warmingCentre && (point.status === 'open' || point.status === 'full');
}

/** A decision of the committee or the chair's decision to activate. */
function isDecision(state: State, id: string): boolean {
  const { decisions, activations } = state.crisisLeadership;
  return id in decisions || activations[id]?.decision === 'activate';
}

function canBeWarmingCentre(state: State, id: string): boolean {
  const point = state.organisation?.safetyPoints.find((one) => one.id === id);
  return point?.canBeWarmingCentre === true;
}

/** Point staff report their own point only; the others any. */
function notTheirs(state: State, id: string, context: DecisionContext): ReturnType<typeof reject> | null {
  if (context.actor.role === 'safety-point-staff' && context.actor.safetyPoint !== id) {
    return reject('not-own-safety-point', 'safetyPoint');
  }
  return state.safetyPoints.has(id) ? null : reject('safety-point-not-found', 'safetyPoint');
}
