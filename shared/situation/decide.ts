import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import { partner } from '../organisation/lookup.ts';
import type { State } from '../state.ts';
import type { situationCommands } from './commands.ts';
import type { SituationEvent } from './events.ts';

type Data<Type extends keyof typeof situationCommands> = z.output<(typeof situationCommands)[Type]>;

export function setTitle(_state: State, data: Data<'situation.set-title'>): Decision<SituationEvent> {
  return ok([{ type: 'situation.title-set', payload: {}, sealed: { title: data.title } }]);
}

export function setKeyFact(_state: State, data: Data<'situation.set-key-fact'>): Decision<SituationEvent> {
  const { fact, label, value, note, source } = data;
  return ok([
    {
      type: 'situation.key-fact-set',
      payload: { fact },
      sealed: {
        label,
        value,
        ...(note === undefined ? {} : { note }),
        ...(source === undefined ? {} : { source }),
      },
    },
  ]);
}

export function removeKeyFact(
  state: State,
  data: Data<'situation.remove-key-fact'>,
): Decision<SituationEvent> {
  if (state.situation.keyFacts[data.fact] === undefined) return reject('key-fact-not-found', 'fact');
  return ok([{ type: 'situation.key-fact-removed', payload: { fact: data.fact }, sealed: {} }]);
}

export function setDepartmentStatus(
  state: State,
  data: Data<'situation.set-department-status'>,
  context: DecisionContext,
): Decision<SituationEvent> {
  const { department, status, note, forecast, needs } = data;
  if (!state.departments.has(department) && partner(state, department) === null)
    return reject('unknown-department', 'department', { department });
  if (context.actor.role === 'department-coordinator' && context.actor.department !== department) {
    return reject('not-own-department', 'department');
  }
  return ok([
    {
      type: 'situation.department-status-set',
      payload: { department, status },
      sealed: {
        ...(note === undefined ? {} : { note }),
        ...(forecast === undefined ? {} : { forecast }),
        ...(needs === undefined ? {} : { needs }),
      },
    },
  ]);
}
