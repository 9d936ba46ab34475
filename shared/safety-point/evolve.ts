import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { SafetyPointEvent } from './events.ts';
import type { SafetyPoint, SafetyPointRegistration } from './state.ts';

/** The changes that a safety-point event makes. */
export function evolveSafetyPoint(state: State, event: Recorded<SafetyPointEvent>): Change[] {
  const point = state.safetyPoints.get(event.payload.safetyPoint);
  if (point === undefined) return [];
  const reported = { reportedAt: event.occurredAt, reportedBy: event.sealed?.recordedBy ?? null };
  switch (event.type) {
    case 'safety-point.status-set': {
      const { status, warmingCentre, decision } = event.payload;
      return [
        put({
          ...point,
          ...reported,
          status,
          warmingCentre,
          decision: decision ?? (warmingCentre ? point.decision : null),
          statusAt: event.occurredAt,
          statusReason: event.sealed?.reason ?? null,
          occupancy: status === 'closed' ? null : point.occupancy,
        }),
      ];
    }
    case 'safety-point.reported': {
      const { occupancy, occupancyChange, backupPowerHours } = event.payload;
      const changed =
        occupancyChange === undefined ? point.occupancy : (point.occupancy ?? 0) + occupancyChange;
      return [
        put({
          ...point,
          ...reported,
          occupancy: occupancy ?? (changed === null ? null : Math.max(0, changed)),
          backupPowerHours: backupPowerHours ?? point.backupPowerHours,
          needs: event.sealed?.needs ?? point.needs,
          note: event.sealed?.note ?? point.note,
        }),
      ];
    }
  }
}

const put = (row: SafetyPoint): Change => ({ table: 'safetyPoints', id: row.id, row });

/** A point as it is once registered: closed until somebody opens it. A later registration keeps what is going on there. */
export function registeredPoint(
  registration: SafetyPointRegistration,
  before: SafetyPoint | undefined,
): SafetyPoint {
  const { backupPowerHours, publicNote, ...rest } = registration;
  const live = before ?? {
    status: 'closed' as const,
    statusAt: null,
    statusReason: null,
    warmingCentre: false,
    decision: null,
    occupancy: null,
    needs: [],
    note: null,
    reportedAt: null,
    reportedBy: null,
    backupPowerHours: backupPowerHours ?? null,
  };
  return { ...live, ...rest, publicNote: publicNote ?? null };
}
