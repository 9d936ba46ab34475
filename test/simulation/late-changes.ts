import type { LoggedEvent } from '../../shared/kernel/event.ts';
import type { State } from '../../shared/state.ts';
import type { OutboxRow } from '../../shared/sync/outbox-row.ts';
import { firstPoint } from './given-commands.ts';

/** C1: nothing late has taken the place of what somebody else had set since its author last looked. */
export function lateOnes(log: readonly LoggedEvent[], rows: ReadonlyMap<string, OutboxRow>): string[] {
  // A phone that starts again from an older picture is held by somebody who has seen more.
  const seen = new Map<string, number>();
  return log.flatMap((event, index) => {
    const row = rows.get(event.command);
    if (row === undefined || row.basedOn === null) return [];
    const saw = Math.max(row.basedOn.seq, seen.get(row.account) ?? 0);
    seen.set(row.account, saw);
    const before = log.slice(0, index);
    return settings(event).flatMap(([value, set]) => {
      const standing = before.findLast((other) => settings(other).some(([name]) => name === value));
      if (standing === undefined || standing.seq <= saw) return [];
      const isSame = set !== null && settings(standing).some(([name, to]) => name === value && to === set);
      return standing.actor.account === event.actor.account || isSame
        ? []
        : [`C1: ${event.seq} takes the place of ${standing.seq}, which its author had not seen`];
    });
  });
}

/** C2: every change of visitors adds up. */
export function addsUp(log: readonly LoggedEvent[], state: State | undefined): string[] {
  let counted: number | null = null;
  for (const { type, payload } of log) {
    if (payload === null || payload['safetyPoint'] !== firstPoint) continue;
    if (type === 'safety-point.status-set' && payload['status'] === 'closed') counted = null;
    if (type !== 'safety-point.reported') continue;
    const { occupancy, occupancyChange } = payload;
    if (typeof occupancy === 'number') counted = occupancy;
    else if (typeof occupancyChange === 'number') counted = Math.max(0, (counted ?? 0) + occupancyChange);
  }
  const held = state?.safetyPoints.get(firstPoint)?.occupancy ?? null;
  return held === counted ? [] : [`C2: ${String(held)} visitors, counted ${String(counted)}`];
}

/** What an event sets of whom, and to what where that is no text. */
function settings({ type, payload }: LoggedEvent): readonly (readonly [value: string, to: unknown])[] {
  const of = (id: string, field: string): string => JSON.stringify([payload?.[id], field]);
  if (type === 'safety-point.status-set') return [[of('safetyPoint', 'status'), payload?.['status']]];
  if (type !== 'incident.updated') return [];
  const changed = payload?.['changed'] as readonly string[];
  return changed
    .filter((field) => field === 'title' || field === 'description')
    .map((field) => [of('incident', field), null]);
}
