import { fuelEndsAt, fuelLeftMinutes, runsOnReserve } from './fuel.ts';
import type { ReservePower } from './fuel.ts';
import type { SafetyPoint } from './state.ts';

/** A point whose reserve power ends within this is served before those that last longer. */
export const soonMinutes = 4 * 60;

/** Why a point stands where it does in the order in which fuel is sent. */
export type FuelReason = 'empty' | 'soon' | 'later' | 'unknown';

export type FuelTurn = {
  readonly point: string;
  readonly name: string;
  readonly reason: FuelReason;
  /** Its place in the order that was decided in advance; null where it has none. */
  readonly priority: number | null;
  /** Whole minutes; null where nobody has said. */
  readonly minutesLeft: number | null;
  /** ISO 8601 UTC; null where it is not known. */
  readonly endsAt: string | null;
  /** Whole litres that the tank takes; null where tank or consumption is not registered. */
  readonly litresWanted: number | null;
  /** It stands before one that lasts shorter, since it has an earlier place in the order. */
  readonly beforeShorter: boolean;
};

type Fuelled = ReservePower &
  Pick<
    SafetyPoint,
    'id' | 'name' | 'backupPower' | 'fuelPriority' | 'fuelTankLitres' | 'fuelDecilitresPerHour'
  >;

/**
 * Where to send fuel next: the points that run on reserve power, those that end within four hours first and among them by the
 * order of priority (Energimyndigheten's level 2 asks for one), then the others by how long they last. Those of which nobody has
 * said how long they last come last, to be asked. `now` is ISO 8601 UTC.
 */
export function fuelOrder(points: Iterable<Fuelled>, now: string): readonly FuelTurn[] {
  const turns = [...points]
    .filter((point) => point.backupPower && runsOnReserve(point))
    .map((point) => turnOf(point, now));
  const ordered = turns.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (rank(one) === 0 ? byPriority(one, other) : 0) ||
      minutes(one) - minutes(other) ||
      byPriority(one, other) ||
      one.name.localeCompare(other.name, 'sv'),
  );
  return ordered.map((turn, index) => ({
    ...turn,
    beforeShorter:
      rank(turn) === 0 && ordered.slice(index + 1).some((later) => minutes(later) < minutes(turn)),
  }));
}

function turnOf(point: Fuelled, now: string): FuelTurn {
  const minutesLeft = fuelLeftMinutes(point, now);
  return {
    point: point.id,
    name: point.name,
    reason: reasonOf(minutesLeft),
    priority: point.fuelPriority ?? null,
    minutesLeft,
    endsAt: fuelEndsAt(point),
    litresWanted: litresWanted(point, minutesLeft),
    beforeShorter: false,
  };
}

function reasonOf(minutesLeft: number | null): FuelReason {
  if (minutesLeft === null) return 'unknown';
  if (minutesLeft === 0) return 'empty';
  return minutesLeft <= soonMinutes ? 'soon' : 'later';
}

const ranks = { empty: 0, soon: 0, later: 1, unknown: 2 } as const;
const rank = ({ reason }: FuelTurn): number => ranks[reason];
const minutes = ({ minutesLeft }: FuelTurn): number => minutesLeft ?? Number.MAX_SAFE_INTEGER;
const byPriority = (one: FuelTurn, other: FuelTurn): number =>
  (one.priority ?? Number.MAX_SAFE_INTEGER) - (other.priority ?? Number.MAX_SAFE_INTEGER);

function litresWanted(
  { fuelTankLitres, fuelDecilitresPerHour }: Fuelled,
  minutesLeft: number | null,
): number | null {
  if (fuelTankLitres === undefined || fuelDecilitresPerHour === undefined || minutesLeft === null)
    return null;
  return Math.max(0, Math.floor(fuelTankLitres - (minutesLeft * fuelDecilitresPerHour) / 600));
}
