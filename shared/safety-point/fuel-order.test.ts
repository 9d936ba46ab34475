import { describe, expect, test } from 'vitest';
import { fuelOrder } from './fuel-order.ts';

const now = '2026-11-22T06:00:00.000Z';
const point = (name: string, hours: number | null, more: object = {}) => ({
  id: name,
  name,
  status: 'open' as const,
  powerSource: 'backup' as const,
  backupPower: true,
  backupPowerHours: hours,
  backupPowerMinutes: hours === null ? null : hours * 60,
  backupPowerAt: hours === null ? null : now,
  ...more,
});
const names = (...points: ReturnType<typeof point>[]) => fuelOrder(points, now).map((turn) => turn.name);

describe('where to send fuel next', () => {
  test('those that end within four hours come first, by the order of priority, also before one that lasts shorter', () => {
    const points = [
      point('Lång', 9, { fuelPriority: 1 }),
      point('Kort', 1, { fuelPriority: 4 }),
      point('Viktig', 3.5, { fuelPriority: 2 }),
      point('Utan ordning', 2),
    ];
    expect(names(...points)).toEqual(['Viktig', 'Kort', 'Utan ordning', 'Lång']);
    const [first, second] = fuelOrder(points, now);
    expect(first).toMatchObject({ reason: 'soon', beforeShorter: true, minutesLeft: 210 });
    expect(second?.beforeShorter).toBe(false);
  });

  test('the others come by how long they last, and those nobody knows of last', () => {
    expect(names(point('Okänd', null, { fuelPriority: 1 }), point('Tolv', 12), point('Sex', 6))).toEqual([
      'Sex',
      'Tolv',
      'Okänd',
    ]);
  });

  test('at the same priority and in the later group the shortest is first, then by priority and name', () => {
    expect(names(point('B', 3, { fuelPriority: 1 }), point('A', 2, { fuelPriority: 1 }))).toEqual(['A', 'B']);
    expect(names(point('B', 8), point('A', 8), point('C', 8, { fuelPriority: 9 }))).toEqual(['C', 'A', 'B']);
  });

  test('what runs on the grid, has no reserve power or is closed is not sent fuel', () => {
    expect(
      names(
        point('Nät', 1, { powerSource: 'grid' }),
        point('Ingen', 1, { backupPower: false }),
        point('Stängd', 1, { status: 'closed' }),
        point('Okänd källa', 1, { powerSource: null }),
      ),
    ).toEqual(['Okänd källa']);
  });

  test('it counts down, says when it ends, how much the tank takes, and that it is empty', () => {
    const tank = { fuelTankLitres: 96, fuelDecilitresPerHour: 80 };
    const [turn] = fuelOrder([point('Trollbäcken', 6, tank)], '2026-11-22T09:30:00.000Z');
    expect(turn).toMatchObject({
      reason: 'soon',
      minutesLeft: 150,
      endsAt: '2026-11-22T12:00:00.000Z',
      litresWanted: 76,
    });
    const [empty] = fuelOrder([point('Trollbäcken', 6, tank)], '2026-11-22T13:00:00.000Z');
    expect(empty).toMatchObject({ reason: 'empty', minutesLeft: 0, litresWanted: 96 });
  });
});
