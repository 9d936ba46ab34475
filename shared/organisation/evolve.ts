import type { Recorded } from '../kernel/event.ts';
import { fromDocument, goneWithPoint } from '../safety-point/register/evolve-register.ts';
import type { Change, State } from '../state.ts';
import type { OrganisationEvent } from './events.ts';

/** A configuration replaces the one before; departments and safety points keep what is going on in them. */
export function evolveOrganisation(state: State, event: Recorded<OrganisationEvent>): Change[] {
  const { document } = event.payload;
  const changes: Change[] = [{ single: 'organisation', value: document }];
  for (const department of document.departments) {
    const before = state.departments.get(department.id);
    const reported = before ?? {
      status: null,
      note: null,
      forecast: null,
      needs: null,
      reportedAt: null,
      reportedBy: null,
    };
    changes.push({ table: 'departments', id: department.id, row: { ...reported, ...department } });
  }
  for (const { id, name } of document.partners) {
    const before = state.departments.get(id);
    if (before?.kind === 'partner')
      changes.push({ table: 'departments', id, row: { ...before, name, shortName: name } });
  }
  for (const point of document.safetyPoints) {
    const said = state.organisation?.safetyPoints.find(({ id }) => id === point.id);
    changes.push(...fromDocument(state, point, said));
  }
  return changes.concat(left(state, document));
}

/**
 * What the new configuration no longer names leaves the picture; a point that is in use stays until it is closed, and one
 * that only the register knows stays.
 */
function left(state: State, document: OrganisationEvent['payload']['document']): Change[] {
  const departments = new Set([...document.departments, ...document.partners].map(({ id }) => id));
  const points = new Set(document.safetyPoints.map(({ id }) => id));
  const gone: Change[] = [];
  for (const { id } of state.departments.values()) {
    if (!departments.has(id)) gone.push({ table: 'departments', id, row: null });
  }
  for (const { id, status } of state.safetyPoints.values()) {
    const registeredHere = state.pointRegistrations.get(id)?.registeredHere === true;
    if (!points.has(id) && !registeredHere && status === 'closed') gone.push(...goneWithPoint(state, id));
  }
  return gone;
}
