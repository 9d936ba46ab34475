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
import { notTheirs } from './theirs.ts';

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

function isOpenWarmingCentre(point: SafetyPoint): boolean {
  return point.warmingCentre && (point.status === 'open' || point.status === 'full');
}

/** A decision of the committee or the chair's decision to activate. */
function isDecision(state: State, id: string): boolean {
  const { decisions, activations } = state.crisisLeadership;
  return id in decisions || activations[id]?.decision === 'activate';
}

function canBeWarmingCentre(state: State, id: string): boolean {
  return state.safetyPoints.get(id)?.canBeWarmingCentre === true;
}
