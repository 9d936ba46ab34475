import { message } from '#shared/language/message.ts';
import type {
  PointDelivery,
  PointHandOver,
  PointHistory,
  PointNeed,
  SafetyPoint,
} from '#shared/safety-point/state.ts';
import { needWithUrgency } from '../../../components/safety-point-words.ts';
import { number } from '../../../lib/format.ts';
import { deliveryText } from './delivery-text.ts';

/** Something that changed at a point: when (ISO 8601), what, and who said it. */
export interface PointChange {
  readonly at: string;
  readonly text: string;
  readonly by: string | null;
}

export interface PointRows {
  readonly point: SafetyPoint;
  readonly needs: readonly PointNeed[];
  readonly deliveries: readonly PointDelivery[];
  readonly handOvers: readonly PointHandOver[];
  readonly history: PointHistory | undefined;
}

/** What has changed at a point, the latest first, told from what is known of it. */
export function changesAt({
  point,
  needs,
  deliveries,
  handOvers,
  history,
}: PointRows): readonly PointChange[] {
  return [
    ...statusChange(point),
    ...visitorChanges(history).toReversed(),
    ...needs.flatMap(needChanges),
    ...deliveries.map((one) => ({
      at: one.deliveredAt,
      text: message('point-life.changed.delivered', { what: deliveryText(one) }),
      by: one.recordedBy,
    })),
    ...handOvers.flatMap(handOverChanges),
  ].sort((one, other) => other.at.localeCompare(one.at));
}

function statusChange({ status, statusAt, statusReason }: SafetyPoint): PointChange[] {
  if (statusAt === null) return [];
  const words = message(`safety-point-status.${status}`);
  const text =
    statusReason === null
      ? words
      : message('point-life.changed.status', { status: words, reason: statusReason });
  return [{ at: statusAt, text, by: null }];
}

/** Every sample in which the visitors are another number than in the one before. */
function visitorChanges(history: PointHistory | undefined): PointChange[] {
  const samples = history?.samples ?? [];
  return samples.flatMap(({ at, occupancy }, index) => {
    const before = index === 0 ? null : (samples[index - 1]?.occupancy ?? null);
    if (occupancy === null || occupancy === before) return [];
    return [{ at, text: message('safety-point.line.visitors', { count: number(occupancy) }), by: null }];
  });
}

function needChanges(need: PointNeed): PointChange[] {
  const what = needWithUrgency(need);
  const asked = { at: need.askedAt, text: message('point-life.changed.asked', { what }), by: need.askedBy };
  if (need.status === 'open') return [asked];
  const text = message(`point-life.changed.${need.status}`, { what });
  return [asked, { at: need.endedAt ?? need.answeredAt ?? need.askedAt, text, by: byOf(need) }];
}

const byOf = ({ status, answeredBy }: PointNeed): string | null =>
  status === 'withdrawn' ? null : answeredBy;

function handOverChanges(one: PointHandOver): PointChange[] {
  const left = {
    at: one.handedOverAt,
    text: message('point-life.changed.handed-over'),
    by: one.handedOverBy,
  };
  if (one.receivedAt === null) return [left];
  return [left, { at: one.receivedAt, text: message('point-life.changed.received'), by: one.receivedBy }];
}
