import { fullTankMinutes } from './fuel.ts';
import type { SafetyPoint, SafetyPointRegistration } from './state.ts';

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
    registeredBackupPowerHours: backupPowerHours ?? null,
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
