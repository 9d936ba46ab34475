import type { SafetyPoint, SafetyPointStatus } from '#shared/safety-point/state.ts';
import type { State } from '#shared/state.ts';

/** To the public a point that cannot be used is closed. */
export type PublicStatus = Exclude<SafetyPointStatus, 'unusable'>;
/** How much room there is, in words; null where nobody has counted or the point is not open. */
export type Room = 'plenty' | 'some' | 'little';

/** What residents may know of a safety point: no figures, no needs, no reports. */
export type PublicPoint = {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly approximate: boolean;
  readonly status: PublicStatus;
  readonly room: Room | null;
  readonly warmingCentre: boolean;
  readonly offers: readonly string[];
  readonly note: string | null;
  /** When its status or its room was last stated; ISO 8601 UTC. */
  readonly updatedAt: string | null;
};

const order: readonly PublicStatus[] = ['open', 'closing', 'full', 'preparing', 'closed'];

/** The organisation's points, those that one can go to first, then by name. */
export function publicPoints(state: State): PublicPoint[] {
  return Array.from(state.safetyPoints.values(), publicPoint).toSorted(
    (left, right) =>
      order.indexOf(left.status) - order.indexOf(right.status) || left.name.localeCompare(right.name, 'sv'),
  );
}

export function publicPoint(point: SafetyPoint): PublicPoint {
  const status = point.status === 'unusable' ? 'closed' : point.status;
  const stated = [point.statusAt, point.reportedAt].filter((time) => time !== null);
  return {
    id: point.id,
    name: point.name,
    address: point.address,
    lat: point.place.lat,
    lon: point.place.lon,
    approximate: point.place.approximate,
    status,
    room: status === 'open' ? roomOf(point) : null,
    warmingCentre: point.warmingCentre && (status === 'open' || status === 'full' || status === 'closing'),
    offers: point.offers,
    note: point.publicNote,
    updatedAt: stated.toSorted().at(-1) ?? null,
  };
}

function roomOf({ occupancy, capacity }: SafetyPoint): Room | null {
  if (occupancy === null || capacity === null) return null;
  const share = occupancy / capacity;
  if (share < 0.5) return 'plenty';
  return share < 0.85 ? 'some' : 'little';
}

/** The nearest open point to one that is full; null when none is open. */
export function nearestOpen(from: PublicPoint, points: readonly PublicPoint[]): PublicPoint | null {
  const open = points.filter((point) => point.status === 'open');
  const nearest = open.toSorted((left, right) => distance(from, left) - distance(from, right));
  return nearest[0] ?? null;
}

/** Good enough to compare places of one municipality by. */
function distance(left: PublicPoint, right: PublicPoint): number {
  const shrink = Math.cos((left.lat * Math.PI) / 180);
  return Math.hypot(left.lat - right.lat, (left.lon - right.lon) * shrink);
}
