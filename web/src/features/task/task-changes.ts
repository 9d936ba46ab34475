import type { CommandData } from '#shared/commands.ts';
import type { Task } from '#shared/task/state.ts';
import { clockTime, sameDay } from '../../lib/format.ts';
import { statedTime } from '../../lib/stated-time.ts';
import type { TaskDraft } from './task-fields.tsx';

type Changes = Omit<CommandData<'task.update'>, 'task' | 'restrict'>;

/** A task as its form shows it; a time on another day than today carries the date. */
export function draftOf(task: Task, now: number): TaskDraft {
  return {
    title: task.title ?? '',
    owner: task.owner ?? '',
    due: task.dueAt === null ? '' : statedAs(task.dueAt, now),
    incident: task.incident ?? '',
    note: task.note ?? '',
  };
}

const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** A late time of today carries the date too, since a clock time alone would mean tomorrow's. */
function statedAs(dueAt: string, now: number): string {
  const ahead = Date.parse(dueAt) >= now;
  return sameDay(dueAt, now) && ahead
    ? clockTime(dueAt)
    : `${dayOf.format(Date.parse(dueAt))} ${clockTime(dueAt)}`;
}

type OwnerIds = Pick<Changes, 'ownerKind' | 'ownerId'>;

/**
 * What to send for a changed form: the fields that differ. Null where its time can't be read. `idsOf` tells what an owner in words
 * is among the organisation's own.
 */
export function changesOf(
  before: TaskDraft,
  after: TaskDraft,
  now: number,
  idsOf: (owner: string) => OwnerIds = () => ({}),
): Changes | null {
  const changes: Changes = {};
  if (after.title.trim() !== before.title) changes.title = after.title.trim();
  if (after.owner.trim() !== before.owner) {
    Object.assign(changes, { owner: after.owner.trim(), ...idsOf(after.owner) });
  }
  if (after.note.trim() !== before.note) changes.note = after.note.trim() === '' ? null : after.note.trim();
  if (after.due.trim() !== before.due) {
    const due = after.due.trim() === '' ? null : statedTime(after.due, now, 'future');
    if (due === null && after.due.trim() !== '') return null;
    changes.dueAt = due;
  }
  return changes;
}
