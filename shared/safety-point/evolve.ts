import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { SafetyPointEvent } from './events.ts';
import { fullTankMinutes } from './fuel.ts';
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

/** What goes on at a point that has never been used. */
export const unusedPoint = {
  status: 'closed',
  statusAt: null,
  statusReason: null,
  warmingCentre: false,
  decision: null,
  occupancy: null,
  needs: [],
  note: null,
  reportedAt: null,
  reportedBy: null,
  backupPowerMinutes: null,
  backupPowerAt: null,
  fuelLitres: null,
  powerSource: null,
  opening: null,
} as const satisfies Partial<SafetyPoint>;

/** A point as it is once registered: closed until somebody opens it. A later registration keeps what is going on there. */
export function registeredPoint(
  registration: SafetyPointRegistration,
  before: SafetyPoint | undefined,
): SafetyPoint {
  const { backupPowerHours, publicNote, ...rest } = registration;
  const full = fullTankMinutes(registration);
  const untouched = {
    ...unusedPoint,
    backupPowerHours: backupPowerHours ?? (full === null ? null : Math.floor(full / 60)),
  };
  const nothingStated = before?.backupPowerAt === null && before.backupPowerMinutes === null;
  return {
    ...(before === undefined ? untouched : goingOn(before)),
    ...(nothingStated ? { backupPowerHours: untouched.backupPowerHours } : {}),
    ...rest,
    publicNote: publicNote ?? null,
  };
}

/** What goes on at a point, apart from its registration. */
function goingOn(point: SafetyPoint): Pick<SafetyPoint, keyof typeof unusedPoint | 'backupPowerHours'> {
  const { status, statusAt, statusReason, warmingCentre, decision, occupancy, needs, note } = point;
  const { reportedAt, reportedBy, powerSource, opening, fuelLitres } = point;
  const { backupPowerHours, backupPowerMinutes, backupPowerAt } = point;
  return {
    status,
    statusAt,
    statusReason,
    warmingCentre,
    decision,
    occupancy,
    needs,
    note,
    reportedAt,
    reportedBy,
    backupPowerHours,
    backupPowerMinutes,
    backupPowerAt,
    fuelLitres,
    powerSource,
    opening,
  };
}
