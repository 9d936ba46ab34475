import type { z } from 'zod';
import { may } from '../authorization/capabilities.ts';
import type { DomainEvent } from '../events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision, RejectionCode } from '../rejection.ts';
import { isGround } from '../safety-point/ground.ts';
import type { State } from '../state.ts';
import type { conflictCommands } from './commands.ts';
import type { ConflictEvent } from './events.ts';
import { standingTimes, standingValues } from './split.ts';
import type { Split } from './split.ts';
import type { Conflict } from './state.ts';

type Data<Type extends keyof typeof conflictCommands> = z.output<(typeof conflictCommands)[Type]>;

/** `decided`: what the late values would have led to, had nobody been first. */
export function recordConflict(
  state: State,
  { command, record, fields }: NonNullable<Split['late']>,
  decided: readonly DomainEvent[],
  context: DecisionContext,
): ConflictEvent {
  const late = Object.fromEntries(
    fields.map((field) => [
      field,
      (command.data as unknown as { readonly [field: string]: Json })[field] ?? null,
    ]),
  );
  // A line of the journal takes its number when it is written, and this is not written yet.
  const told = decided.filter(({ type }) => !type.startsWith('journal.'));
  return {
    type: 'conflict.recorded',
    payload: {
      conflict: context.newId(),
      record,
      command: command.type,
      fields,
      basedOn: context.basedOn?.seq ?? 0,
      standingAt: standingTimes(state, record, fields),
      events: told.map(({ type, payload }) => ({ type, payload: payload as unknown as JsonObject })),
      about: aboutOf(state, record),
    },
    sealed: {
      standing: standingValues(state, record, fields),
      late,
      texts: told.map(({ sealed }) => (sealed ?? {}) as unknown as JsonObject),
    },
  };
}

/**
 * A person says which of the two stands. The late one is then recorded as if it had come now; while its texts are withheld
 * nobody can have compared them, so only what stands can be kept.
 */
export function settleConflict(
  state: State,
  { conflict: id, keep }: Data<'conflict.settle'>,
  { actor }: DecisionContext,
): Decision<DomainEvent> {
  const conflict = state.conflicts.get(id);
  if (conflict === undefined) return reject('conflict-not-found', 'conflict');
  if (actor.role === 'safety-point-staff' && actor.safetyPoint !== conflict.record) {
    return reject('not-own-safety-point', 'conflict');
  }
  if (conflict.status === 'settled') return reject('conflict-already-settled', 'conflict');
  if (keep === 'late' && !may(actor.roles, conflict.command)) return reject('conflict-of-other-work', 'keep');
  const isWithheld = [id, ...conflict.about].some((one) => state.restrictedRecords.has(one));
  if (keep === 'late' && isWithheld) return reject('conflict-restricted', 'keep');
  const over = keep === 'late' ? whyOver(state, conflict) : null;
  if (over !== null) return reject(over, 'keep');
  const settled: ConflictEvent = {
    type: 'conflict.settled',
    payload: { conflict: id, record: conflict.record, keep },
    sealed: {},
  };
  if (keep === 'standing') return ok([settled]);
  const late = conflict.events.map(
    ({ type, payload }, index) => ({ type, payload, sealed: conflict.texts?.[index] ?? {} }) as unknown,
  ) as DomainEvent[];
  return ok([settled, ...late]);
}

/** A task that a need became says the need's words. */
function aboutOf(state: State, record: string): readonly string[] {
  const need = state.tasks.get(record)?.need ?? null;
  return need === null ? [record] : [record, need];
}

/** What has ended meanwhile is not changed any more; nor is a warming centre opened on a decision that no longer stands. */
function whyOver(state: State, { record, command, events }: Conflict): RejectionCode | null {
  if (command === 'incident.update') {
    return state.incidents.get(record)?.status === 'open' ? null : 'incident-already-closed';
  }
  if (command === 'task.update')
    return state.tasks.get(record)?.status === 'open' ? null : 'task-already-done';
  if (!state.safetyPoints.has(record)) return 'safety-point-not-found';
  const falls = events.some(
    ({ payload: { warmingCentre, decision } }) =>
      warmingCentre === true &&
      typeof decision === 'string' &&
      !isGround(state.crisisLeadership, decision, record),
  );
  return falls ? 'decision-not-ground' : null;
}
