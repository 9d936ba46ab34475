import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { SafetyPointEvent } from './events.ts';
import { evolveDelivery } from './evolve-deliveries.ts';
import { evolveHandOver } from './evolve-hand-over.ts';
import { evolveNeed } from './evolve-needs.ts';
import { powerAtStatus, powerReported } from './evolve-power.ts';
import { historyOf, putHistory, withSample } from './history.ts';
import type { Opening, SafetyPoint } from './state.ts';

/** The changes that a safety-point event makes. */
export function evolveSafetyPoint(state: State, event: Recorded<SafetyPointEvent>): Change[] {
  switch (event.type) {
    case 'safety-point.need-asked':
    case 'safety-point.need-withdrawn':
    case 'safety-point.need-answered':
      return evolveNeed(state, event);
    case 'safety-point.delivered':
      return evolveDelivery(state, event);
    case 'safety-point.handed-over':
    case 'safety-point.hand-over-received':
      return evolveHandOver(state, event);
    case 'safety-point.status-set':
    case 'safety-point.reported':
    case 'safety-point.ticked': {
      const point = state.safetyPoints.get(event.payload.safetyPoint);
      if (point === undefined) return [];
      const row = { ...point, ...changeOf(point, event) };
      if (!isFigure(event)) return [put(row)];
      return [put(row), putHistory(withSample(historyOf(state, row.id), row, event.occurredAt))];
    }
  }
}

const put = (row: SafetyPoint): Change => ({ table: 'safetyPoints', id: row.id, row });

type OfType<Type extends SafetyPointEvent['type']> = Recorded<Extract<SafetyPointEvent, { type: Type }>>;
type PointEvent = OfType<'safety-point.status-set' | 'safety-point.reported' | 'safety-point.ticked'>;

function changeOf(point: SafetyPoint, event: PointEvent): Partial<SafetyPoint> {
  switch (event.type) {
    case 'safety-point.status-set':
      return { ...told(event), ...statusSet(point, event) };
    case 'safety-point.reported':
      return { ...told(event), ...reported(point, event) };
    case 'safety-point.ticked':
      return { opening: ticked(point.opening, event) };
  }
}

const told = ({ occurredAt, sealed }: PointEvent) => ({
  reportedAt: occurredAt,
  reportedBy: sealed?.recordedBy ?? null,
});

/** Whether the graph of visitors and fuel has something new. */
function isFigure({ type, payload }: PointEvent): boolean {
  return (
    type === 'safety-point.status-set' ||
    ['occupancy', 'occupancyChange', 'backupPowerHours', 'fuelLitres', 'powerSource'].some(
      (figure) => figure in payload,
    )
  );
}

function statusSet(point: SafetyPoint, event: OfType<'safety-point.status-set'>): Partial<SafetyPoint> {
  const { status, warmingCentre, decision } = event.payload;
  return {
    ...powerAtStatus(point, status, event.occurredAt),
    status,
    warmingCentre,
    decision: decision ?? (warmingCentre ? point.decision : null),
    statusAt: event.occurredAt,
    statusReason: event.sealed?.reason ?? null,
    occupancy: status === 'closed' ? null : point.occupancy,
    opening: status === 'closed' ? null : (point.opening ?? { startedAt: event.occurredAt, ticks: {} }),
  };
}

function reported(point: SafetyPoint, event: OfType<'safety-point.reported'>): Partial<SafetyPoint> {
  const { payload, sealed } = event;
  const { occupancy, occupancyChange } = payload;
  const changed = occupancyChange === undefined ? point.occupancy : (point.occupancy ?? 0) + occupancyChange;
  return {
    ...powerReported(point, payload, event.occurredAt),
    occupancy: occupancy ?? (changed === null ? null : Math.max(0, changed)),
    needs: needsAfter(point, payload.needs) ?? sealed?.needs ?? point.needs,
    note: sealed?.note ?? point.note,
  };
}

/** The needs that a report leaves standing; those that it asks for come after it, each by its own event. */
function needsAfter(
  point: SafetyPoint,
  ids: readonly string[] | undefined,
): SafetyPoint['needs'] | undefined {
  if (ids === undefined) return undefined;
  return point.needs.filter(({ need }) => need !== undefined && ids.includes(need));
}

/** Who was first with a tick keeps it, whoever says the same again. */
function ticked(opening: Opening | null, event: OfType<'safety-point.ticked'>): Opening | null {
  const { step, done } = event.payload;
  if (opening === null || (opening.ticks[step]?.done ?? false) === done) return opening;
  const tick = { at: event.occurredAt, by: event.sealed?.recordedBy ?? null, done };
  return { ...opening, ticks: { ...opening.ticks, [step]: tick } };
}
