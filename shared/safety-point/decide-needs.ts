import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { fail, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision, Rejection } from '../rejection.ts';
import type { State } from '../state.ts';
import type { taskCommands } from '../task/commands.ts';
import { completeTask } from '../task/decide.ts';
import type { TaskEvent } from '../task/events.ts';
import type { safetyPointCommands } from './commands.ts';
import type { SafetyPointEvent } from './events.ts';
import { needTask, taskDone } from './need-task.ts';
import { needWithUrgency, needWords } from './need-words.ts';
import type { Need, NeedAnswer, PointNeed } from './state.ts';
import { notTheirs } from './theirs.ts';

type Data<Type extends keyof typeof safetyPointCommands> = z.output<(typeof safetyPointCommands)[Type]>;
type NeedEvent = SafetyPointEvent | TaskEvent;

/** A point asks for something: the need, the task that it becomes for the crisis group, and a line in the journal. */
export function askForNeed(
  state: State,
  data: Data<'safety-point.ask'>,
  context: DecisionContext,
): Decision<NeedEvent | JournalEvent> {
  const refused = notTheirs(state, data.safetyPoint, context);
  if (refused !== null) return refused;
  if (state.pointNeeds.has(data.need)) return reject('id-already-used', 'need');
  const text = message('journal-line.point-needs', {
    point: pointName(state, data.safetyPoint),
    needs: needWithUrgency(data),
  });
  return ok([...asked(state, data, context), systemLine(state, context, { ...contact, text })]);
}

const contact = { incident: null, kind: 'contact' } as const;
const measure = { incident: null, kind: 'measure' } as const;

/** The need and its task. */
export function asked(
  state: State,
  need: Need & { readonly need: string; readonly safetyPoint: string; readonly what: string },
  context: DecisionContext,
): NeedEvent[] {
  const task = context.newId();
  return [
    {
      type: 'safety-point.need-asked',
      payload: {
        need: need.need,
        safetyPoint: need.safetyPoint,
        task,
        quantity: need.quantity ?? null,
        urgency: need.urgency ?? null,
      },
      sealed: { what: need.what },
    },
    needTask(state, task, need, context),
  ];
}

/** It is not needed any more. */
export function withdrawNeed(
  state: State,
  data: Data<'safety-point.withdraw-need'>,
  context: DecisionContext,
): Decision<NeedEvent | JournalEvent> {
  const found = openNeed(state, data.need);
  if (!found.ok) return found;
  const need = found.value;
  const refused = notTheirs(state, need.safetyPoint, context, 'need');
  if (refused !== null) return refused;
  const text = message('journal-line.point-need-withdrawn', {
    point: pointName(state, need.safetyPoint),
    need: needWords(need),
    ...told('reason', data.reason),
  });
  return ok([
    ...withdrawn(state, need, data.reason),
    systemLine(state, context, { incident: null, kind: 'note', text }),
  ]);
}

/** The end of a need that its point takes back, and of its task. */
export function withdrawn(state: State, need: PointNeed, reason: string | undefined): NeedEvent[] {
  return [
    {
      type: 'safety-point.need-withdrawn',
      payload: { need: need.id, safetyPoint: need.safetyPoint },
      sealed: reason === undefined ? {} : { reason },
    },
    ...taskDone(state, need.task, message('journal-line.point-need-task-withdrawn')),
  ];
}

/** The crisis group answers; met and declined end the need and its task. */
export function answerNeed(
  state: State,
  data: Data<'safety-point.answer-need'>,
  context: DecisionContext,
): Decision<NeedEvent | JournalEvent> {
  const found = openNeed(state, data.need);
  if (!found.ok) return found;
  const { answer, note, expectedAt } = data;
  // The words of the answer are the need's; the task says only that it is done.
  const done = message('journal-line.point-need-task-answered', { answer });
  const task = answer === 'on-the-way' ? [] : taskDone(state, found.value.task, done);
  return ok([
    answered(found.value, { answer, note, expectedAt }),
    ...task,
    answerLine(state, found.value, answer, note, context),
  ]);
}

type Answer = {
  readonly answer: NeedAnswer;
  readonly note?: string | undefined;
  readonly expectedAt?: string | undefined;
  /** The task whose words the note says again. */
  readonly about?: readonly string[];
};

export function answered(
  { id, safetyPoint }: PointNeed,
  { answer, note, expectedAt, about }: Answer,
): SafetyPointEvent {
  return {
    type: 'safety-point.need-answered',
    payload: {
      need: id,
      safetyPoint,
      answer,
      expectedAt: expectedAt ?? null,
      ...(about === undefined ? {} : { about }),
    },
    sealed: note === undefined ? {} : { note },
  };
}

function answerLine(
  state: State,
  need: PointNeed,
  answer: NeedAnswer,
  note: string | undefined,
  context: DecisionContext,
): JournalEvent {
  const point = pointName(state, need.safetyPoint);
  const words = { point, need: needWords(need), answer, ...told('note', note) };
  return systemLine(state, context, {
    ...measure,
    text: message('journal-line.point-need-answered', words),
  });
}

/** A task that is done; where it came of a need that is still open, that is met by it, with the same note. */
export function completeTaskAndNeed(
  state: State,
  data: z.output<(typeof taskCommands)['task.complete']>,
  context: DecisionContext,
): Decision<NeedEvent | JournalEvent> {
  const done = completeTask(state, data);
  const id = state.tasks.get(data.task)?.need ?? null;
  const need = id === null ? undefined : state.pointNeeds.get(id);
  if (!done.ok || need === undefined || need.endedAt !== null) return done;
  return ok([
    ...done.value,
    answered(need, {
      answer: 'met',
      note: data.note,
      ...(data.note === undefined ? {} : { about: [data.task] }),
    }),
    answerLine(state, need, 'met', data.note, context),
  ]);
}

/** A need that waits for its end. */
function openNeed(state: State, id: string): Result<PointNeed, Rejection> {
  const need = state.pointNeeds.get(id);
  if (need === undefined) return reject('need-not-found', 'need');
  return need.endedAt === null ? ok(need) : fail({ code: 'need-already-ended', field: 'need' });
}

export function pointName(state: State, id: string): string {
  return state.safetyPoints.get(id)?.name ?? '';
}

/** The two arguments of a text that may be missing. */
function told(name: 'note' | 'reason', text: string | undefined) {
  return { hasNote: text === undefined ? 'no' : 'yes', [name]: text ?? '' } as const;
}
