import { fuelLeftMinutes, runsOnReserve } from './fuel.ts';
import type { PointNeed, SafetyPoint } from './state.ts';
import { pointsInUseFirst } from './visitors.ts';

/** How the crisis group may order the points. */
export const pointOrders = ['status', 'name', 'room', 'fuel', 'needs', 'report'] as const;
export type PointOrder = (typeof pointOrders)[number];

/** How many more a point takes now; null where it is not open, not counted or its room is not known. */
export function freePlaces({ status, capacity, occupancy }: SafetyPoint): number | null {
  if (status === 'full') return 0;
  if (status !== 'open' || capacity === null || occupancy === null) return null;
  return Math.max(0, capacity - occupancy);
}

/** The needs that are not met yet: the most urgent first, and among them the oldest. */
export function unmetNeeds(needs: Iterable<PointNeed>): readonly PointNeed[] {
  return [...needs]
    .filter(({ endedAt }) => endedAt === null)
    .toSorted((one, other) => urgency(one) - urgency(other) || compare(one.askedAt, other.askedAt));
}

/** Points as one asks for them; `descending` turns the order, and what is not known stands last both ways. */
export function orderedPoints(
  points: Iterable<SafetyPoint>,
  order: PointOrder,
  descending: boolean,
  now: string,
): readonly SafetyPoint[] {
  const turn = descending ? -1 : 1;
  const all = pointsInUseFirst(points);
  if (order === 'status') return descending ? all.toReversed() : all;
  if (order === 'name') return all.toSorted((one, other) => one.name.localeCompare(other.name, 'sv') * turn);
  return all.toSorted((one, other) => {
    const [left, right] = [valueOf(one, order, now), valueOf(other, order, now)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compare(left, right) * turn;
  });
}

/** What a point is ordered by, so that the least is what one looks for first. */
function valueOf(point: SafetyPoint, order: Exclude<PointOrder, 'status' | 'name'>, now: string) {
  switch (order) {
    case 'room': {
      const free = freePlaces(point);
      return free === null ? null : -free;
    }
    case 'fuel':
      return point.backupPower && runsOnReserve(point) ? fuelLeftMinutes(point, now) : null;
    case 'needs':
      return point.needs.length === 0 ? null : -point.needs.length;
    case 'report':
      return point.status === 'closed' ? null : (point.reportedAt ?? '');
  }
}

const urgencies = { now: 0, today: 1, later: 2 } as const;
const urgency = (need: PointNeed): number => (need.urgency === null ? 1 : urgencies[need.urgency]);

function compare<Value extends string | number>(one: Value, other: Value): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
