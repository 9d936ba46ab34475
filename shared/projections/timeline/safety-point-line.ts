import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { SafetyPointEvent } from '../../safety-point/events.ts';
import { enumerated, optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function safetyPointLine(event: Recorded<SafetyPointEvent>, { names }: LineWords): string {
  const point = names.safetyPoint(event.payload.safetyPoint);
  switch (event.type) {
    case 'safety-point.status-set':
      return message('timeline.safety-point.status-set', {
        point,
        status: message(`safety-point-status.${event.payload.status}`).toLowerCase(),
        warmingCentre: event.payload.warmingCentre ? 'yes' : 'no',
        ...optional('hasReason', 'reason', event.sealed?.reason),
      });
    case 'safety-point.reported':
      return message('timeline.safety-point.reported', { point, report: enumerated(reported(event)) });
  }
}

function reported({
  payload,
  sealed,
}: Recorded<Extract<SafetyPointEvent, { type: 'safety-point.reported' }>>) {
  const parts: string[] = [];
  const { occupancy, occupancyChange, backupPowerHours } = payload;
  if (occupancy !== undefined) parts.push(message('timeline.safety-point.occupancy', { count: occupancy }));
  if (occupancyChange !== undefined) {
    const count = Math.abs(occupancyChange);
    parts.push(
      occupancyChange < 0
        ? message('timeline.safety-point.fewer', { count })
        : message('timeline.safety-point.more', { count }),
    );
  }
  if (backupPowerHours !== undefined)
    parts.push(message('timeline.safety-point.backup-power', { hours: backupPowerHours }));
  const needs = sealed?.needs ?? [];
  if (needs.length > 0)
    parts.push(message('timeline.safety-point.needs', { needs: enumerated(needs.map((need) => need.what)) }));
  if (sealed?.note !== undefined) parts.push(sealed.note);
  return parts.length === 0 ? [message('timeline.safety-point.nothing')] : parts;
}
