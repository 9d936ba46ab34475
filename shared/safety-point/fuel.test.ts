import { describe, expect, test } from 'vitest';
import { fuelEndsAt, fuelLeftMinutes, fullTankMinutes, minutesOfFuel } from './fuel.ts';
import type { ReservePower } from './fuel.ts';

const stated: ReservePower = {
  status: 'open',
  powerSource: 'backup',
  backupPowerHours: 6,
  backupPowerMinutes: 390,
  backupPowerAt: '2026-11-22T23:10:00.000Z',
};
const [anHourLater, aDayLater] = ['2026-11-23T00:10:59.000Z', '2026-11-23T23:10:00.000Z'];

describe('the fuel that is left', () => {
  test('counts down from when it was stated, to nothing and never below', () => {
    expect(fuelLeftMinutes(stated, stated.backupPowerAt ?? '')).toBe(390);
    expect(fuelLeftMinutes(stated, anHourLater)).toBe(329);
    expect(fuelLeftMinutes(stated, aDayLater)).toBe(0);
    expect(fuelEndsAt(stated)).toBe('2026-11-23T05:40:00.000Z');
  });

  test('a phone whose clock is behind does not make it more', () => {
    expect(fuelLeftMinutes(stated, '2026-11-22T20:00:00.000Z')).toBe(390);
  });

  test('stands on the grid, without any power, and while the point is closed', () => {
    for (const change of [{ powerSource: 'grid' }, { powerSource: 'none' }, { status: 'closed' }] as const) {
      expect(fuelLeftMinutes({ ...stated, ...change }, aDayLater)).toBe(390);
      expect(fuelEndsAt({ ...stated, ...change })).toBeNull();
    }
  });

  test('counts down where nobody has said what a point in use runs on, which is the safe side', () => {
    for (const status of ['preparing', 'open', 'full', 'closing', 'unusable'] as const)
      expect(fuelLeftMinutes({ ...stated, powerSource: null, status }, anHourLater)).toBe(329);
  });

  test('is the registered hours before anybody has stated anything, and unknown where nobody has', () => {
    const registered = { ...stated, backupPowerMinutes: null, backupPowerAt: null };
    expect(fuelLeftMinutes(registered, aDayLater)).toBe(360);
    expect(fuelEndsAt(registered)).toBeNull();
    expect(fuelLeftMinutes({ ...registered, backupPowerHours: null }, aDayLater)).toBeNull();
  });
});

test('a full tank lasts as its consumption says, else as many hours as are registered', () => {
  expect(minutesOfFuel(100, { fuelDecilitresPerHour: 45 })).toBe(1_333);
  expect(minutesOfFuel(100, {})).toBeNull();
  expect(fullTankMinutes({ fuelTankLitres: 100, fuelDecilitresPerHour: 50, backupPowerHours: 8 })).toBe(
    1_200,
  );
  expect(fullTankMinutes({ fuelTankLitres: 100, backupPowerHours: 8 })).toBe(480);
  expect(fullTankMinutes({})).toBeNull();
});
