import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { SafetyPointEvent } from '../../safety-point/events.ts';
import { enumerated, optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function safetyPointLine(event: Recorded<SafetyPointEvent>, words: LineWords): string {
  const { names, required } = words;
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
      return message('timeline.safety-point.reported', {
        point,
        report: enumerated(reported(event, words)),
      });
    case 'safety-point.ticked': {
      const { safetyPoint, step, done } = event.payload;
      const words = { step: names.checklistStep(safetyPoint, step), done: done ? 'yes' : 'no' } as const;
      return message('timeline.safety-point.ticked', { point, ...words });
    }
    case 'safety-point.need-asked': {
      const { quantity, urgency } = event.payload;
      return message('timeline.safety-point.need-asked', {
        point,
        what: required(event.sealed?.what),
        urgency: urgency ?? 'none',
        ...optional('hasQuantity', 'quantity', quantity?.toString()),
      });
    }
    case 'safety-point.need-withdrawn':
      return message('timeline.safety-point.need-withdrawn', {
        point,
        need: names.need(event.payload.need),
        ...optional('hasReason', 'reason', event.sealed?.reason),
      });
    case 'safety-point.need-answered':
      return message('timeline.safety-point.need-answered', {
        point,
        need: names.need(event.payload.need),
        answer: event.payload.answer,
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    case 'safety-point.delivered': {
      const { quantity, fuelLitres } = event.payload;
      return message('timeline.safety-point.delivered', {
        point,
        what: required(event.sealed?.what),
        ...optional('hasQuantity', 'quantity', quantity?.toString()),
        ...optional('hasFuel', 'litres', fuelLitres?.toString()),
      });
    }
    case 'safety-point.handed-over':
      return message('timeline.safety-point.handed-over', {
        point,
        note: required(event.sealed?.note),
        ...optional('hasReceiver', 'to', event.sealed?.to),
      });
    case 'safety-point.hand-over-received':
      return message('timeline.safety-point.hand-over-received', { point });
  }
}

function reported(
  { payload, sealed }: Recorded<Extract<SafetyPointEvent, { type: 'safety-point.reported' }>>,
  { required }: LineWords,
) {
  const parts: string[] = [];
  const { occupancy, occupancyChange, backupPowerHours, fuelLitres, powerSource } = payload;
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
  if (fuelLitres !== undefined) parts.push(message('timeline.safety-point.fuel', { litres: fuelLitres }));
  if (powerSource !== undefined)
    parts.push(message('timeline.safety-point.power-source', { source: powerSource }));
  const needs = sealed?.needs ?? [];
  if (needs.length > 0)
    parts.push(
      message('timeline.safety-point.needs', { needs: enumerated(needs.map(({ what }) => required(what))) }),
    );
  if (sealed?.note !== undefined) parts.push(sealed.note);
  return parts.length === 0 ? [message('timeline.safety-point.nothing')] : parts;
}
