import type { z } from 'zod';
import { findIncident } from '../incident/find.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { restrictedEvent } from '../record/decide.ts';
import type { RecordEvent } from '../record/events.ts';
import type { Restriction } from '../record/restriction.ts';
import { reject } from '../rejection.ts';
import type { Decision, Rejection } from '../rejection.ts';
import type { State } from '../state.ts';
import { addTask } from '../task/decide.ts';
import type { TaskEvent } from '../task/events.ts';
import type { reviewCommands } from './commands.ts';
import type { ReviewEvent } from './events.ts';
import type { Observation } from './state.ts';
import { goesForwards } from './steps.ts';

type Data<Type extends keyof typeof reviewCommands> = z.output<(typeof reviewCommands)[Type]>;

/** All goals at once: each from a step to a later one, no two between the same steps. */
export function setGoals(_state: State, data: Data<'review.set-goals'>): Decision<ReviewEvent> {
  if (data.goals.some((goal) => !goesForwards(goal))) return reject('goal-backwards', 'goals');
  const spans = new Set(data.goals.map(({ from, to }) => `${from} ${to}`));
  if (spans.size < data.goals.length) return reject('goal-twice', 'goals');
  return ok([{ type: 'review.goals-set', payload: { goals: data.goals }, sealed: {} }]);
}

/** Something seen at a moment of an incident, while it goes on or when it is over. */
export function noteObservation(
  state: State,
  data: Data<'review.note'>,
  context: DecisionContext,
): Decision<ReviewEvent> {
  if (state.observations.has(data.observation)) return reject('id-already-used', 'observation');
  const found = findIncident(state, data.incident, 'incident');
  if (!found.ok) return found;
  const { observation, incident, kind, at, moment = null, text, cause } = data;
  if (at > context.now) return reject('moment-ahead', 'at');
  if (moment !== null && moment > (context.head ?? moment)) return reject('moment-ahead', 'moment');
  return ok([
    {
      type: 'review.observation-noted',
      payload: { observation, incident, kind, at, moment },
      sealed: { text, ...(cause === undefined ? {} : { cause }) },
    },
  ]);
}

const changeable = ['kind', 'at', 'text', 'cause'] as const;

/** The fields that are given become another; the rest stands. What is struck cannot be changed. */
export function changeObservation(
  state: State,
  data: Data<'review.change'>,
  context: DecisionContext,
): Decision<ReviewEvent> {
  const found = standing(state, data.observation);
  if (!found.ok) return found;
  const changed = changeable.filter((field) => data[field] !== undefined);
  if (changed.length === 0) return reject('nothing-changed', 'observation');
  const { kind, at, text, cause } = data;
  if (at !== undefined && at > context.now) return reject('moment-ahead', 'at');
  return ok([
    {
      type: 'review.observation-changed',
      payload: {
        observation: data.observation,
        incident: found.value.incident,
        changed,
        ...(kind === undefined ? {} : { kind }),
        ...(at === undefined ? {} : { at }),
      },
      sealed: { ...(text === undefined ? {} : { text }), ...(cause === undefined ? {} : { cause }) },
    },
  ]);
}

/** It leaves the review, with why; the log keeps it. */
export function strikeObservation(state: State, data: Data<'review.strike'>): Decision<ReviewEvent> {
  const found = standing(state, data.observation);
  if (!found.ok) return found;
  const { id: observation, incident } = found.value;
  return ok([
    {
      type: 'review.observation-struck',
      payload: { observation, incident },
      sealed: { reason: data.reason },
    },
  ]);
}

/**
 * What is to be done because of an observation: a task that names it. It belongs to the incident while that is open, and is as
 * confidential from the first as what it came of.
 */
export function addMeasure(
  state: State,
  data: Data<'review.add-measure'>,
  context: DecisionContext,
): Decision<TaskEvent | RecordEvent> {
  const { observation, restrict, ...task } = data;
  const found = standing(state, observation);
  if (!found.ok) return found;
  const { incident } = found.value;
  const open = state.incidents.get(incident)?.status === 'open';
  const added = addTask(state, { ...task, ...(open ? { incident } : {}) }, context);
  if (!added.ok) return added;
  const measures = added.value.map((event) =>
    event.type === 'task.added' ? { ...event, payload: { ...event.payload, observation } } : event,
  );
  const hidden = restrict === undefined ? state.restrictedRecords.get(observation) : undefined;
  if (hidden === undefined) return ok(measures);
  const readers = hidden.readers as Restriction['readers'] | null;
  const ground = message('journal-line.inherited-ground');
  return ok([restrictedEvent(task.task, ground, readers ?? undefined), ...measures]);
}

/** The words about the whole, whether it was an exercise, and with what it is compared. */
export function describeReview(state: State, data: Data<'review.describe'>): Decision<ReviewEvent> {
  const found = findIncident(state, data.incident, 'incident');
  if (!found.ok) return found;
  const { review, incident, summary } = data;
  const begun = [...state.reviews.values()].find((row) => row.incident === incident);
  const own = state.reviews.get(review);
  if (begun !== undefined && begun.id !== review) return reject('review-already-begun', 'review');
  if (own !== undefined && own.incident !== incident) return reject('id-already-used', 'review');
  const { exercise = begun?.exercise ?? false, comparedWith = begun?.comparedWith ?? null } = data;
  if (comparedWith === incident) return reject('compared-with-itself', 'comparedWith');
  if (data.comparedWith !== undefined && data.comparedWith !== null) {
    const other = findIncident(state, data.comparedWith, 'comparedWith');
    if (!other.ok) return other;
  }
  const changed = (['summary', 'exercise', 'comparedWith'] as const).filter(
    (field) => data[field] !== undefined,
  );
  if (changed.length === 0) return reject('nothing-changed', 'review');
  return ok([
    {
      type: 'review.described',
      payload: { review, incident, changed, exercise, comparedWith },
      sealed: summary === undefined ? {} : { summary },
    },
  ]);
}

function standing(state: State, id: string): Result<Observation, Rejection> {
  const row = state.observations.get(id);
  if (row === undefined) return reject('observation-not-found', 'observation');
  return row.status === 'struck' ? reject('observation-already-struck', 'observation') : ok(row);
}
