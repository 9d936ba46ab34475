import { nextShift } from '#shared/duty/rota.ts';
import type { PlannedShift } from '#shared/duty/state.ts';
import { now } from '../../lib/clock.ts';
import { liveState } from '../../sync/use-live.ts';

const soon = 12 * 60 * 60 * 1000;

/** The planned shift that somebody who takes over now begins: the next one, where its time is within half a day. */
export function plannedNow(): PlannedShift | null {
  const at = now();
  const next = nextShift(liveState(), new Date(at).toISOString());
  return next !== null && Date.parse(next.from) - at < soon ? next : null;
}
