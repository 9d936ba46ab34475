import type { z } from 'zod';
import { fail, ok } from '../../kernel/result.ts';
import { isInsideBounds } from '../../organisation/inside-bounds.ts';
import { reject } from '../../rejection.ts';
import type { Decision, Rejection } from '../../rejection.ts';
import type { State } from '../../state.ts';
import type { registerCommands } from './register-commands.ts';
import type { SafetyPointRegisterEvent } from './register-events.ts';
import { changed, differing, unsaid } from './registration.ts';
import type { SafetyPointRegistration } from './registration-shape.ts';

type Data<Type extends keyof typeof registerCommands> = z.output<(typeof registerCommands)[Type]>;
type Given = Data<'safety-point.register'>;

/** As many as an organisation's document may hold. */
const mostPoints = 300;

/**
 * Registers a point or changes what is registered. People are compared by nobody, since a rule reads no text (L10): that they
 * are given is a change.
 */
export function registerSafetyPoint(
  state: State,
  data: Data<'safety-point.register'>,
): Decision<SafetyPointRegisterEvent> {
  if (!state.safetyPoints.has(data.safetyPoint) && isFull(state, 1))
    return reject('too-many-safety-points', 'safetyPoint');
  return one(state, data);
}

/** Many at once, whole or not at all; those that are as they were are passed over. */
export function importSafetyPoints(
  state: State,
  { points }: Data<'safety-point.import'>,
): Decision<SafetyPointRegisterEvent> {
  const named = new Set<string>();
  const events: SafetyPointRegisterEvent[] = [];
  for (const [index, point] of points.entries()) {
    const at = (field: string): string => `points.${index}.${field}`;
    if (named.has(point.safetyPoint)) return reject('safety-point-twice', at('safetyPoint'));
    named.add(point.safetyPoint);
    const decided = one(state, point);
    if (decided.ok) events.push(...decided.value);
    else if (decided.failure.code !== 'nothing-changed')
      return fail({ ...decided.failure, field: at(decided.failure.field ?? 'safetyPoint') });
  }
  if (events.length === 0) return reject('nothing-changed', 'points');
  const added = events.filter(({ type, payload }) => type === 'safety-point.registered' && payload.added);
  return isFull(state, added.length) ? reject('too-many-safety-points', 'points') : ok(events);
}

/** Only a point where nothing goes on leaves the register. */
export function deregisterSafetyPoint(
  state: State,
  { safetyPoint, reason }: Data<'safety-point.deregister'>,
): Decision<SafetyPointRegisterEvent> {
  const point = state.safetyPoints.get(safetyPoint);
  if (point === undefined) return reject('safety-point-not-found', 'safetyPoint');
  if (point.status !== 'closed') return reject('safety-point-not-closed', 'safetyPoint');
  return ok([{ type: 'safety-point.deregistered', payload: { safetyPoint }, sealed: { reason } }]);
}

function one(state: State, data: Given): Decision<SafetyPointRegisterEvent> {
  const { safetyPoint, contact, staffing, ...given } = data;
  const before = state.pointRegistrations.get(safetyPoint)?.registration;
  const fields = before === undefined ? { ...unsaid, ...given } : differing(before, given);
  const people = [
    ...(contact === undefined ? [] : ['contact' as const]),
    ...(staffing === undefined ? [] : ['staffing' as const]),
  ];
  const names = Object.keys(differing(undefined, fields)) as (keyof typeof fields)[];
  const after = changed(before ?? ({ id: safetyPoint } as SafetyPointRegistration), fields);
  const refused = fault(state, after);
  if (refused !== null) return fail(refused);
  if (Object.keys(fields).length + people.length === 0) return reject('nothing-changed', 'safetyPoint');
  return ok([
    {
      type: 'safety-point.registered',
      payload: {
        safetyPoint,
        added: before === undefined,
        changed: [...(before === undefined ? names : (Object.keys(fields) as typeof names)), ...people],
        fields: before === undefined ? withoutMissing(fields) : fields,
      },
      sealed: {
        ...(contact === undefined ? {} : { contact }),
        ...(staffing === undefined ? {} : { staffing }),
      },
    },
  ]);
}

/** What the parts of a registration owe each other, as in the organisation's document. */
function fault(state: State, after: Partial<SafetyPointRegistration>): Rejection | null {
  const { name, place, backupPower, backupPowerHours } = after;
  if (name === undefined) return { code: 'safety-point-incomplete', field: 'name' };
  if (place === undefined) return { code: 'safety-point-incomplete', field: 'place' };
  if (!isInsideBounds(state, place)) return { code: 'place-outside-bounds', field: 'place' };
  if (backupPower !== true && backupPowerHours !== undefined)
    return { code: 'hours-without-backup-power', field: 'backupPowerHours' };
  return null;
}

function isFull(state: State, more: number): boolean {
  return more > 0 && [...state.safetyPoints.values()].length + more > mostPoints;
}

function withoutMissing<Fields extends object>(fields: Fields): Fields {
  const kept = Object.entries(fields).filter(
    ([field, value]) =>
      value !== undefined && (value !== null || field === 'address' || field === 'capacity'),
  );
  return Object.fromEntries(kept) as Fields;
}
