import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { findIncident } from '../incident/find.ts';
import { partner } from '../organisation/lookup.ts';
import { reject } from '../rejection.ts';
import type { Decision, Rejection } from '../rejection.ts';
import type { State } from '../state.ts';
import { costAmount } from './amount.ts';
import type { costCommands } from './commands.ts';
import type { CostEvent } from './events.ts';
import type { Cost } from './state.ts';

type Data<Type extends keyof typeof costCommands> = z.output<(typeof costCommands)[Type]>;
type Refusal = ReturnType<typeof reject>;

/** A cost of an incident, open or closed: the bills come when it is over. */
export function recordCost(
  state: State,
  data: Data<'cost.record'>,
  context: DecisionContext,
): Decision<CostEvent> {
  if (state.costs.has(data.cost)) return reject('id-already-used', 'cost');
  const found = findIncident(state, data.incident, 'incident');
  if (!found.ok) return found;
  const department = data.department ?? null;
  const refused = foreignDepartment(state, department, context);
  if (refused !== null) return refused;
  const amount = costAmount(data);
  if (amount === null) return reject('cost-incomplete', amountField(data.kind));
  const { cost, incident, day, what, reference } = data;
  return ok([
    {
      type: 'cost.recorded',
      payload: { cost, incident, department, day, ...amount },
      sealed: { what, ...(reference === undefined ? {} : { reference }) },
    },
  ]);
}

const correctable = [
  'incident',
  'kind',
  'day',
  'department',
  'minutes',
  'rateOre',
  'amountOre',
  'what',
  'reference',
] as const;

/** Another figure or text from now on; the log keeps what stood before, and why it was changed. */
export function correctCost(
  state: State,
  data: Data<'cost.correct'>,
  context: DecisionContext,
): Decision<CostEvent> {
  const standing = standingCost(state, data.cost, context);
  if (!standing.ok) return standing;
  const row = standing.value;
  const changed = correctable.filter((field) => data[field] !== undefined);
  if (changed.length === 0) return reject('nothing-changed', 'cost');
  const found = data.incident === undefined ? null : findIncident(state, data.incident, 'incident');
  if (found !== null && !found.ok) return found;
  const department = data.department === undefined ? row.department : data.department;
  const refused = foreignDepartment(state, department, context);
  if (refused !== null) return refused;
  const amount = correctedAmount(row, data);
  if (amount === null) return reject('cost-incomplete', amountField(data.kind ?? row.kind));
  const { what, reference, reason } = data;
  return ok([
    {
      type: 'cost.corrected',
      payload: {
        cost: row.id,
        incident: data.incident ?? row.incident,
        department,
        day: data.day ?? row.day,
        ...amount,
        changed,
      },
      sealed: {
        ...(what === undefined ? {} : { what }),
        ...(reference === undefined ? {} : { reference }),
        reason,
      },
    },
  ]);
}

/** It was none, or is told by another; it counts for nothing from now on. */
export function strikeCost(
  state: State,
  data: Data<'cost.strike'>,
  context: DecisionContext,
): Decision<CostEvent> {
  const standing = standingCost(state, data.cost, context);
  if (!standing.ok) return standing;
  const { id, incident } = standing.value;
  return ok([{ type: 'cost.struck', payload: { cost: id, incident }, sealed: { reason: data.reason } }]);
}

function correctedAmount(row: Cost, data: Data<'cost.correct'>) {
  const kind = data.kind ?? row.kind;
  // What the other kind of cost is told by does not follow along.
  return kind === 'hours'
    ? costAmount({
        kind,
        minutes: data.minutes ?? row.minutes,
        rateOre: data.rateOre ?? row.rateOre,
        amountOre: data.amountOre,
      })
    : costAmount({
        kind,
        minutes: data.minutes,
        rateOre: data.rateOre,
        amountOre: data.amountOre ?? (row.kind === 'hours' ? undefined : row.amountOre),
      });
}

function amountField(kind: Cost['kind']): string {
  return kind === 'hours' ? 'minutes' : 'amountOre';
}

function standingCost(state: State, id: string, context: DecisionContext): Result<Cost, Rejection> {
  const row = state.costs.get(id);
  if (row === undefined) return reject('cost-not-found', 'cost');
  if (row.status === 'struck') return fail({ code: 'cost-already-struck', field: 'cost' });
  const refused = foreignDepartment(state, row.department, context, 'cost');
  return refused ?? ok(row);
}

/** A department's coordinator records the own department's costs and nobody else's. */
function foreignDepartment(
  state: State,
  department: string | null,
  { actor }: DecisionContext,
  field = 'department',
): Refusal | null {
  if (department !== null && !state.departments.has(department) && partner(state, department) === null)
    return reject('unknown-department', field, { department });
  if (actor.role === 'department-coordinator' && actor.department !== department)
    return reject('not-own-department', field);
  return null;
}
