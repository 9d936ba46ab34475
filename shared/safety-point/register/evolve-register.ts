import type { Recorded } from '../../kernel/event.ts';
import type { Change, State } from '../../state.ts';
import { withoutPoint } from '../history.ts';
import { registeredPoint } from '../registered-point.ts';
import type { SafetyPointRegisterEvent } from './register-events.ts';
import { changeBetween, changed } from './registration.ts';
import type { PointRegistration } from './registration.ts';
import type { SafetyPointRegistration } from './registration-shape.ts';

/** The changes that the register's events make; what goes on at a point is left as it is. */
export function evolveRegister(state: State, event: Recorded<SafetyPointRegisterEvent>): Change[] {
  const id = event.payload.safetyPoint;
  if (event.type === 'safety-point.deregistered') return goneWithPoint(state, id);
  const before = state.pointRegistrations.get(id);
  const { changed: names, fields } = event.payload;
  return registered(state, {
    id,
    registration: changed(before?.registration ?? ({ id } as SafetyPointRegistration), fields),
    registeredHere: before?.registeredHere ?? true,
    contact: names.includes('contact') ? (event.sealed?.contact ?? null) : (before?.contact ?? null),
    staffing: names.includes('staffing') ? (event.sealed?.staffing ?? []) : (before?.staffing ?? []),
  });
}

/**
 * A point of the organisation's document. What the document says as it did before is left, since the register may have said
 * something else meanwhile; field by field what it says anew stands.
 */
export function fromDocument(
  state: State,
  point: SafetyPointRegistration,
  before: SafetyPointRegistration | undefined,
): Change[] {
  const held = state.pointRegistrations.get(point.id);
  const change = before === undefined ? null : changeBetween(before, point);
  if (change !== null && Object.keys(change).length === 0) return [];
  const registration = held === undefined || change === null ? point : changed(held.registration, change);
  return registered(state, {
    id: point.id,
    registration,
    registeredHere: false,
    contact: held?.contact ?? null,
    staffing: held?.staffing ?? [],
  });
}

/** Everything that a point takes with it when it leaves the register. */
export function goneWithPoint(state: State, id: string): Change[] {
  const photographs = [...state.photographs.values()].filter(({ safetyPoint }) => safetyPoint === id);
  return [
    { table: 'safetyPoints', id, row: null },
    { table: 'pointRegistrations', id, row: null },
    ...photographs.map((one): Change => ({ table: 'photographs', id: one.id, row: null })),
    ...withoutPoint(state, id),
  ];
}

function registered(state: State, row: PointRegistration): Change[] {
  const point = registeredPoint(row.registration, state.safetyPoints.get(row.id));
  return [
    { table: 'safetyPoints', id: row.id, row: point },
    { table: 'pointRegistrations', id: row.id, row },
  ];
}
