import type { Result } from '../kernel/result.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../rejection.ts';
import type { State } from '../state.ts';
import { survivor } from './merged.ts';
import type { Incident } from './state.ts';

/** The incident that a command names in `field`. */
export function findIncident(state: State, id: string, field: string): Result<Incident, Rejection> {
  const incident = state.incidents.get(id);
  return incident === undefined ? reject('incident-not-found', field) : ok(incident);
}

/** As `findIncident`, and it must be open. */
export function openIncident(state: State, id: string, field = 'incident'): Result<Incident, Rejection> {
  const found = findIncident(state, id, field);
  if (found.ok && found.value.status === 'closed') return reject('incident-already-closed', field);
  return found;
}

/** As `openIncident`; a merged incident's number keeps working and means the one that it has become part of. */
export function livingIncident(state: State, id: string, field = 'incident'): Result<Incident, Rejection> {
  return openIncident(state, survivor(state.incidents, id)?.id ?? id, field);
}
