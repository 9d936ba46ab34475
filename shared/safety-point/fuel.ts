import { later } from '../kernel/later.ts';
import { minutesBetween } from '../kernel/plus-minutes.ts';
import type { SafetyPoint, SafetyPointRegistration } from './state.ts';

/** What is known of a point's reserve power. */
export type ReservePower = Pick<
  SafetyPoint,
  'status' | 'powerSource' | 'backupPowerHours' | 'backupPowerMinutes' | 'backupPowerAt'
>;

/**
 * Whether the reserve power runs, so that its fuel counts down. Where nobody has said what the point runs on, a point in use is
 * taken to run on its reserve: fuel that is thought too little is sent for too early, and that is the safe side.
 */
export function runsOnReserve({ status, powerSource }: Pick<SafetyPoint, 'status' | 'powerSource'>): boolean {
  return status !== 'closed' && (powerSource ?? 'backup') === 'backup';
}

/**
 * Whole minutes that the reserve power lasts at `now` (ISO 8601 UTC), never below 0; null where nobody has said. It is counted
 * from when it was last stated, and stands while the point is closed or runs on the grid.
 */
export function fuelLeftMinutes(point: ReservePower, now: string): number | null {
  const stated = statedMinutes(point);
  if (stated === null || point.backupPowerAt === null || !runsOnReserve(point)) return stated;
  const passed = Math.max(0, minutesBetween(point.backupPowerAt, now));
  return Math.max(0, Math.floor(stated - passed));
}

/** When the reserve power ends, ISO 8601 UTC; null where nobody knows or where it does not run. */
export function fuelEndsAt(point: ReservePower): string | null {
  const stated = statedMinutes(point);
  if (stated === null || point.backupPowerAt === null || !runsOnReserve(point)) return null;
  return later(point.backupPowerAt, stated * 60_000);
}

function statedMinutes({ backupPowerMinutes, backupPowerHours }: ReservePower): number | null {
  return backupPowerMinutes ?? (backupPowerHours === null ? null : backupPowerHours * 60);
}

/** How long so much fuel lasts, in whole minutes; null where the consumption is not registered. */
export function minutesOfFuel(
  litres: number,
  { fuelDecilitresPerHour }: Pick<SafetyPointRegistration, 'fuelDecilitresPerHour'>,
): number | null {
  return fuelDecilitresPerHour === undefined ? null : Math.floor((litres * 600) / fuelDecilitresPerHour);
}

/** How long a full tank lasts as registered, in whole minutes: tank by consumption, else the registered hours; null where neither is. */
export function fullTankMinutes({
  fuelTankLitres,
  fuelDecilitresPerHour,
  backupPowerHours,
}: Pick<SafetyPointRegistration, 'fuelTankLitres' | 'fuelDecilitresPerHour'> & {
  readonly backupPowerHours?: number | null | undefined;
}): number | null {
  const byTank =
    fuelTankLitres === undefined ? null : minutesOfFuel(fuelTankLitres, { fuelDecilitresPerHour });
  if (byTank !== null) return byTank;
  return backupPowerHours === undefined || backupPowerHours === null ? null : backupPowerHours * 60;
}
