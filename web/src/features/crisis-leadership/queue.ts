import { waitingRequests } from '#shared/crisis-leadership/waiting.ts';
import type { State } from '#shared/state.ts';

export interface QueuePlace {
  /** Counts from 1; null where the question is not among those that wait. */
  readonly position: number | null;
  readonly count: number;
  /** The first that waits after it, else the first of all but itself. */
  readonly next: { readonly request: string; readonly incident: string } | null;
}

/** Where a question stands among those that wait for the chair, in the order in which they are put. */
export function placeInQueue(state: Pick<State, 'incidents' | 'crisisLeadership'>, id: string): QueuePlace {
  const waiting = waitingRequests(state);
  const at = waiting.findIndex((one) => one.id === id);
  const others = waiting.filter((one) => one.id !== id);
  const next = (at < 0 ? undefined : waiting[at + 1]) ?? others[0];
  return {
    position: at < 0 ? null : at + 1,
    count: waiting.length,
    next: next === undefined ? null : { request: next.id, incident: next.incident },
  };
}
