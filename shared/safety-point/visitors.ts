import type { SafetyPoint, SafetyPointStatus } from './state.ts';

const order: readonly SafetyPointStatus[] = ['full', 'open', 'preparing', 'unusable', 'closing', 'closed'];

/** Safety points for a list: those in use first, then those that can't be used, the closed ones last. */
export function pointsInUseFirst(points: Iterable<SafetyPoint>): SafetyPoint[] {
  return [...points].sort((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
}

/** How many points take visitors now, how many visitors they have reported, and how many they hold where that is known. */
export function visitorsNow(points: Iterable<SafetyPoint>): {
  readonly open: number;
  readonly visitors: number;
  readonly places: number;
} {
  const taking = [...points].filter(({ status }) => status === 'open' || status === 'full');
  return {
    open: taking.length,
    visitors: taking.reduce((sum, point) => sum + (point.occupancy ?? 0), 0),
    places: taking.reduce((sum, point) => sum + (point.capacity ?? 0), 0),
  };
}
