import type { CommandData } from '#shared/commands.ts';
import type { CrisisLeadership } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { isGround } from '#shared/safety-point/ground.ts';
import type { SafetyPoint, SafetyPointStatus } from '#shared/safety-point/state.ts';
import { fullTime } from '../../lib/format.ts';

/** A change of status while it is made. */
export interface StatusDraft {
  /** Null: as it is. */
  readonly status: SafetyPointStatus | null;
  /** Whether it serves as a warming centre; null: as it is. */
  readonly warming: boolean | null;
  /** On which ground a warming centre opens. */
  readonly ground: 'decision' | 'reason';
  readonly decision: string;
  readonly reason: string;
}

export const emptyStatus: StatusDraft = {
  status: null,
  warming: null,
  ground: 'decision',
  decision: '',
  reason: '',
};

export type StatusData = CommandData<'safety-point.set-status'>;
export type StatusFault = 'status' | 'decision' | 'reason';

/** The organisation's rules that matter here. */
export interface StatusRules {
  readonly warmingCentreDecidedByCrisisCommittee: boolean;
  readonly motiveMinLength: number;
}

type Point = Pick<SafetyPoint, 'id' | 'status' | 'warmingCentre' | 'canBeWarmingCentre'>;

/** Whether the form asks about a warming centre: where the place is fit for it and takes visitors. */
export function asksForWarming(point: Point, status: SafetyPointStatus): boolean {
  return point.canBeWarmingCentre && status === 'open';
}

/** Whether what is chosen opens a warming centre (värmestuga) that is not one already, which needs a ground. */
export function opensWarmingCentre(point: Point, draft: StatusDraft): boolean {
  const status = draft.status ?? point.status;
  const running = point.warmingCentre && (point.status === 'open' || point.status === 'full');
  return asksForWarming(point, status) && (draft.warming ?? point.warmingCentre) && !running;
}

/** The command's data, null where nothing changes, or what is missing. */
export function composeStatus(
  point: Point,
  draft: StatusDraft,
  rules: StatusRules,
): { data: StatusData | null; faults: readonly StatusFault[] } {
  const status = draft.status ?? point.status;
  const opens = opensWarmingCentre(point, draft);
  const warming = asksForWarming(point, status)
    ? (draft.warming ?? point.warmingCentre)
    : point.warmingCentre;
  const reason = draft.reason.trim();
  if (status === point.status && warming === point.warmingCentre && !opens)
    return draft.status === null && draft.warming === null
      ? { data: null, faults: [] }
      : { data: null, faults: ['status'] };
  const byDecision = opens && rules.warmingCentreDecidedByCrisisCommittee && draft.ground === 'decision';
  if (byDecision && draft.decision === '') return { data: null, faults: ['decision'] };
  const needsReason = opens && !byDecision;
  if (needsReason && reason.length < rules.motiveMinLength) return { data: null, faults: ['reason'] };
  return {
    faults: [],
    data: {
      safetyPoint: point.id,
      status,
      ...(opens || warming !== point.warmingCentre ? { warmingCentre: warming } : {}),
      ...(byDecision ? { decision: draft.decision } : {}),
      ...(!byDecision && reason !== '' ? { reason } : {}),
    },
  };
}

/** The decisions that may open a point as a warming centre: the committee's own, and the chair's to activate; the latest first. */
export function groundOptions(
  leadership: Pick<CrisisLeadership, 'decisions' | 'activations'>,
  point: string,
): { value: string; label: string }[] {
  const { decisions, activations } = leadership;
  const own = Object.values(decisions).map(({ id, number, text, decidedAt }) => ({
    value: id,
    at: decidedAt,
    label: message('safety-point.ground.decision', {
      number,
      text: text ?? message('common.restricted'),
      time: fullTime(decidedAt),
    }),
  }));
  const activated = Object.values(activations).map(({ id, decidedAt }) => ({
    value: id,
    at: decidedAt,
    label: message('safety-point.ground.activation', { time: fullTime(decidedAt) }),
  }));
  return [...own, ...activated]
    .filter(({ value }) => isGround(leadership, value, point))
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ value, label }) => ({ value, label }));
}
