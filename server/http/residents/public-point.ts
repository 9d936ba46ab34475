import type { Facility, SafetyPointKind } from '#shared/safety-point/facilities.ts';
import type { SafetyPoint, SafetyPointStatus } from '#shared/safety-point/state.ts';
import type { State } from '#shared/state.ts';

/** To the public a point that cannot be used is closed. */
export type PublicStatus = Exclude<SafetyPointStatus, 'unusable'>;
export const publicStatuses = [
  'open',
  'closing',
  'full',
  'preparing',
  'closed',
] as const satisfies readonly PublicStatus[];

export const rooms = ['plenty', 'some', 'little'] as const;
/** How much room there is, in words; null where nobody has counted or the point is not open. */
export type Room = (typeof rooms)[number];

/** What residents may know of a safety point: no figures, no needs, no reports. */
export type PublicPoint = {
  readonly id: string;
  readonly name: string;
  readonly kind: SafetyPointKind;
  readonly address: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly approximate: boolean;
  readonly status: PublicStatus;
  readonly room: Room | null;
  readonly warmingCentre: boolean;
  /** What it has, in codes that every language has a word for. */
  readonly facilities: readonly Facility[];
  /** The same in free Swedish words; empty where there are codes. */
  readonly offers: readonly string[];
  readonly note: string | null;
  /** When its status or its room was last stated, to the minute; ISO 8601 UTC. */
  readonly updatedAt: string | null;
};

/** The organisation's points in the order in which one would choose: where one can go first, then by name. */
export function publicPoints(state: Pick<State, 'safetyPoints'>): PublicPoint[] {
  return Array.from(state.safetyPoints.values(), publicPoint).toSorted(
    (left, right) =>
      publicStatuses.indexOf(left.status) - publicStatuses.indexOf(right.status) ||
      left.name.localeCompare(right.name, 'sv'),
  );
}

export function publicPoint(point: SafetyPoint): PublicPoint {
  const status = point.status === 'unusable' ? 'closed' : point.status;
  const facilities = point.facilities ?? [];
  return {
    id: point.id,
    name: point.name,
    kind: point.kind ?? 'safety-point',
    address: point.address,
    lat: point.place.lat,
    lon: point.place.lon,
    approximate: point.place.approximate,
    status,
    room: status === 'open' ? roomOf(point) : null,
    warmingCentre: point.warmingCentre && (isOpen(status) || status === 'full'),
    facilities,
    offers: facilities.length > 0 ? [] : point.offers,
    note: point.publicNote,
    updatedAt: newestMinute([point.statusAt, point.reportedAt]),
  };
}

/** Whether one can go there now. */
export function isOpen(status: PublicStatus): boolean {
  return status === 'open' || status === 'closing';
}

/** The newest of some times, ISO 8601 UTC, to the minute; null of none. */
export function newestMinute(times: readonly (string | null)[]): string | null {
  const newest = times
    .filter((time) => time !== null)
    .toSorted()
    .at(-1);
  return newest === undefined ? null : `${newest.slice(0, 16)}:00Z`;
}

function roomOf({ occupancy, capacity }: SafetyPoint): Room | null {
  if (occupancy === null || capacity === null) return null;
  const share = occupancy / capacity;
  if (share < 0.5) return 'plenty';
  return share < 0.85 ? 'some' : 'little';
}

/** The nearest open point to one that is full, of its kind where there is one; null when none is open. */
export function nearestOpen(from: PublicPoint, points: readonly PublicPoint[]): PublicPoint | null {
  const open = points.filter((point) => point.status === 'open');
  const nearest = open.toSorted((left, right) => distance(from, left) - distance(from, right));
  return nearest.find(({ kind }) => kind === from.kind) ?? nearest[0] ?? null;
}

/** Good enough to compare places of one municipality by. */
function distance(left: PublicPoint, right: PublicPoint): number {
  const shrink = Math.cos((left.lat * Math.PI) / 180);
  return Math.hypot(left.lat - right.lat, (left.lon - right.lon) * shrink);
}
