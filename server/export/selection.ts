import { readableEvent } from '#shared/projections/readable-event.ts';
import { Names } from '#shared/projections/names.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';

/**
 * What of a log an export is about. Times are ISO 8601 UTC and ask when things happened (`occurredAt`): `from` is included,
 * `to` is not. Nothing given: everything.
 */
export type Selection = {
  readonly incident?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** Whether nothing is left out. */
export function isWhole({ incident, from, to }: Selection): boolean {
  return incident === undefined && from === undefined && to === undefined;
}

/** Whether a time (ISO 8601 UTC) lies in the selection, which begins at `from` and ends before `to`. */
export function isWithin(occurredAt: string, { from, to }: Selection): boolean {
  return (from === undefined || occurredAt >= from) && (to === undefined || occurredAt < to);
}

/**
 * Tells of each event of a log, given in order, whether a selection takes it in. An event belongs to the incident that it names, or
 * that the task or request names that it is about. A merger belongs to both incidents.
 */
export function selector(selection: Selection): (event: LoggedEvent) => boolean {
  if (isWhole(selection)) return () => true;
  const names = new Names();
  return (logged) => {
    const event = readableEvent(logged);
    if (event === null) return false;
    names.learn(event);
    if (!isWithin(logged.occurredAt, selection)) return false;
    const { incident } = selection;
    if (incident === undefined || names.incidentOf(event) === incident) return true;
    if (event.type === 'incident.merged') return event.payload.into === incident;
    return event.type === 'incident.related' && event.payload.to === incident;
  };
}
