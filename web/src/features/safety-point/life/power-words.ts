import { message } from '#shared/language/message.ts';
import { fuelEndsAt, fuelLeftMinutes, type ReservePower } from '#shared/safety-point/fuel.ts';
import { clockOrDate, duration } from '../../../lib/format.ts';

/** "6 h 20 min kvar, räcker till 05:40"; how long it lasts where it does not run; null where nobody has said. */
export function powerWords(point: ReservePower, now: number): string | null {
  const left = fuelLeftMinutes(point, new Date(now).toISOString());
  if (left === null) return null;
  if (left === 0) return message('point-life.power.empty');
  const ends = fuelEndsAt(point);
  const length = duration(left * 60_000);
  return ends === null
    ? message('point-life.power.stands', { length })
    : message('point-life.power.left', { length, time: clockOrDate(ends, now) });
}
