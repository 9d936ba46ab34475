import { fuelLeftMinutes, fullTankMinutes, minutesOfFuel } from './fuel.ts';
import type { PowerSource, SafetyPoint, SafetyPointStatus } from './state.ts';

type Power = Pick<
  SafetyPoint,
  'powerSource' | 'backupPowerHours' | 'backupPowerMinutes' | 'backupPowerAt' | 'fuelLitres'
>;

const powerOf = ({
  powerSource,
  backupPowerHours,
  backupPowerMinutes,
  backupPowerAt,
  fuelLitres,
}: SafetyPoint): Power => ({
  powerSource,
  backupPowerHours,
  backupPowerMinutes,
  backupPowerAt,
  fuelLitres,
});

/**
 * The reserve power when a point changes its status: a point that begins to prepare has the full tank that is registered, unless
 * somebody has stated since it closed what is left; one that closes keeps what was left, and nothing is stated any more.
 */
export function powerAtStatus(point: SafetyPoint, status: SafetyPointStatus, at: string): Power {
  const before = powerOf(point);
  const left = fuelLeftMinutes(point, at);
  if (status === 'closed')
    return { ...before, powerSource: null, backupPowerMinutes: left, backupPowerAt: null };
  if (point.status !== 'closed') return before;
  if (point.backupPowerAt !== null) return { ...before, backupPowerMinutes: left, backupPowerAt: at };
  const full = fullTankMinutes({ ...point, backupPowerHours: point.registeredBackupPowerHours }) ?? left;
  return full === null ? before : { ...before, ...stated(full, at), fuelLitres: null };
}

/** As a report states it; a change of what the point runs on stops the count, or lets it go on from where it stood. */
export function powerReported(
  point: SafetyPoint,
  report: {
    readonly backupPowerHours?: number;
    readonly fuelLitres?: number;
    readonly powerSource?: PowerSource;
  },
  at: string,
): Power {
  const { backupPowerHours, fuelLitres } = report;
  const before = { ...powerOf(point), powerSource: report.powerSource ?? point.powerSource };
  const litres = { ...before, fuelLitres: fuelLitres ?? point.fuelLitres };
  const byTank = fuelLitres === undefined ? null : minutesOfFuel(fuelLitres, point);
  const minutes = byTank ?? (backupPowerHours === undefined ? null : backupPowerHours * 60);
  if (minutes !== null) return { ...litres, ...stated(minutes, at) };
  if (before.powerSource === point.powerSource || point.backupPowerAt === null) return litres;
  return { ...litres, backupPowerMinutes: fuelLeftMinutes(point, at), backupPowerAt: at };
}

/** Fuel that has come lengthens the time by what it lasts. */
export function powerDelivered(point: SafetyPoint, litres: number, at: string): Power {
  const before = powerOf(point);
  const fuelLitres = point.fuelLitres === null ? null : point.fuelLitres + litres;
  const more = minutesOfFuel(litres, point);
  if (more === null) return { ...before, fuelLitres };
  return { ...before, fuelLitres, ...stated((fuelLeftMinutes(point, at) ?? 0) + more, at) };
}

function stated(minutes: number, at: string) {
  return { backupPowerHours: Math.floor(minutes / 60), backupPowerMinutes: minutes, backupPowerAt: at };
}
