import type { Level } from '#shared/classification/levels.ts';
import { heldTakeovers, standingActivations } from '#shared/crisis-leadership/active.ts';
import type { Activation, Takeover } from '#shared/crisis-leadership/state.ts';
import type { State } from '#shared/state.ts';

type Seen = Pick<State, 'incidents' | 'crisisLeadership'>;

export interface Fall {
  /** `ends`: the committee leaves its function; `stays`: another decision carries it; `none`: it was not activated by this. */
  readonly activity: 'ends' | 'stays' | 'none';
  readonly takeovers: readonly Takeover[];
  /** The level that the incident falls back to; null where it stays. */
  readonly level: Level | null;
  /** The question that waits again. */
  readonly asksAgain: boolean;
}

/** What falls if a spoken decision is denied; the rule itself is shared/crisis-leadership/oral.ts. */
export function fallsWith({ incidents, crisisLeadership }: Seen, activation: Activation): Fall {
  const asksAgain = activation.request !== null;
  if (activation.decision === 'decline') return { activity: 'none', takeovers: [], level: null, asksAgain };
  const { status, period } = crisisLeadership;
  const others = standingActivations(crisisLeadership).filter(({ id }) => id !== activation.id);
  const isActive = status === 'active' && activation.period === period;
  const ends = isActive && others.length === 0;
  const incident = incidents.get(activation.incident);
  const before = activation.oral?.levelBefore ?? 'major';
  const falls =
    incident?.status === 'open' &&
    incident.level === 'extraordinary' &&
    before !== 'extraordinary' &&
    !others.some((one) => one.incident === activation.incident);
  return {
    activity: ends ? 'ends' : isActive ? 'stays' : 'none',
    takeovers: ends ? heldTakeovers(crisisLeadership) : [],
    level: falls ? before : null,
    asksAgain,
  };
}

/** The takeovers that reverted when a spoken decision was denied. */
export function fellWith({ crisisLeadership }: Pick<State, 'crisisLeadership'>, activation: Activation) {
  const { voidAt } = activation;
  if (voidAt === null) return [];
  return Object.values(crisisLeadership.takeovers).filter(
    ({ returnedBy, returnedAt, takenOverAt }) =>
      returnedBy === 'void' && returnedAt !== null && takenOverAt <= voidAt && sameMoment(returnedAt, voidAt),
  );
}

/** One command's events have one time, but a time that was stated beside it may differ. */
const sameMoment = (one: string, other: string): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) < 60_000;

/** How long a denial is told over every page. */
const toldFor = 24 * 60 * 60 * 1000;

/**
 * Denied decisions that everyone is still told of: within a day, and until the same incident has been decided about again.
 * `now` in milliseconds.
 */
export function toldDenials(
  { crisisLeadership }: Pick<State, 'crisisLeadership'>,
  now: number,
): readonly Activation[] {
  const all = Object.values(crisisLeadership.activations);
  return all.filter(({ voidAt, incident, id }) => {
    if (voidAt === null || now - Date.parse(voidAt) > toldFor) return false;
    return !all.some((later) => later.id !== id && later.incident === incident && laterThan(later, voidAt));
  });
}

const laterThan = (activation: Activation, at: string): boolean =>
  (activation.oral?.recordedAt ?? activation.decidedAt) > at;
