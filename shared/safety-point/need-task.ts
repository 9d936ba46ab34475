import type { DecisionContext } from '../kernel/decider.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import { message } from '../language/message.ts';
import { functionName, staffFunctions } from '../staff/functions.ts';
import type { State } from '../state.ts';
import type { TaskEvent } from '../task/events.ts';
import type { Owner } from '../task/owner.ts';
import { needWords } from './need-words.ts';
import type { Need, Urgency } from './state.ts';

/** How long the crisis group has, in minutes from when it was asked; what may wait has no time. */
const dueMinutes: { readonly [urgency in Urgency]: number | null } = { now: 30, today: 240, later: null };

/** What the crisis group is to do about a need. */
export function needTask(
  state: State,
  task: string,
  need: Need & { readonly need: string; readonly safetyPoint: string },
  context: DecisionContext,
): TaskEvent {
  const { owner, ...ownerIds } = logistics(state);
  const point = state.safetyPoints.get(need.safetyPoint)?.name ?? '';
  return {
    type: 'task.added',
    payload: { task, incident: null, dueAt: dueAt(need.urgency, context), ...ownerIds, need: need.need },
    sealed: { title: message('journal-line.point-need-task', { point, need: needWords(need) }), owner },
  };
}

/** From when it was asked, so that a need that waited for the network is not given its time again; never from the future. */
function dueAt(urgency: Urgency | undefined, { occurredAt, now }: DecisionContext): string | null {
  const minutes = urgency === undefined ? null : dueMinutes[urgency];
  return minutes === null ? null : plusMinutes(occurredAt < now ? occurredAt : now, minutes);
}

/** The staff's logistics (S4); the krisledningsgrupp where the organisation has no such function. */
function logistics({ organisation }: State): Owner {
  const found = staffFunctions(organisation).find(({ id, code }) => code === 'S4' || id === 's4');
  if (found === undefined) return { owner: message('journal-line.point-need-owner') };
  return { owner: functionName(organisation, found.id), ownerKind: 'function', ownerId: found.id };
}

/** The task of a need is done with it; nothing where it is done already. */
export function taskDone(state: State, task: string, note: string | undefined): TaskEvent[] {
  if (state.tasks.get(task)?.status !== 'open') return [];
  return [{ type: 'task.completed', payload: { task }, sealed: note === undefined ? {} : { note } }];
}
