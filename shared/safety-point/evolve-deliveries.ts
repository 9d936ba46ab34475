import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { SafetyPointEvent } from './events.ts';
import { powerDelivered } from './evolve-power.ts';
import { historyOf, withEnded, withSample } from './history.ts';

type Delivered = Recorded<Extract<SafetyPointEvent, { type: 'safety-point.delivered' }>>;

/** What has come to a point, and what it does to the fuel. */
export function evolveDelivery(state: State, { payload, sealed, occurredAt }: Delivered): Change[] {
  const { delivery, safetyPoint, quantity, fuelLitres, needs } = payload;
  const row = {
    id: delivery,
    safetyPoint,
    what: sealed?.what ?? null,
    quantity,
    fuelLitres: fuelLitres ?? null,
    needs,
    deliveredAt: occurredAt,
    recordedBy: sealed?.recordedBy ?? null,
  };
  const noted: Change = { table: 'pointDeliveries', id: delivery, row };
  const history = historyOf(state, safetyPoint);
  const point = state.safetyPoints.get(safetyPoint);
  if (point === undefined || fuelLitres === undefined)
    return [noted, ...withEnded(history, 'deliveries', delivery)];
  const fuelled = { ...point, ...powerDelivered(point, fuelLitres, occurredAt) };
  return [
    noted,
    { table: 'safetyPoints', id: point.id, row: fuelled },
    ...withEnded(withSample(history, fuelled, occurredAt), 'deliveries', delivery),
  ];
}
