import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { TaskEvent } from '../../task/events.ts';
import { enumerated, optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

const fields = ['title', 'owner', 'note', 'dueAt'] as const;

export function taskLine(event: Recorded<TaskEvent>, { names, required, time }: LineWords): string {
  switch (event.type) {
    case 'task.added': {
      const { dueAt } = event.payload;
      return message('timeline.task.added', {
        owner: required(event.sealed?.owner),
        title: required(event.sealed?.title),
        ...optional('hasDue', 'due', dueAt === null ? null : time(dueAt)),
      });
    }
    case 'task.updated': {
      const given = event.payload.changed.map((field) => (field === 'ownerKind' ? 'owner' : field));
      const changed = fields.filter((field) => given.includes(field));
      return message('timeline.task.updated', {
        title: names.task(event.payload.task),
        fields: enumerated(changed.map((field) => message(`changed-field.${field}`))),
      });
    }
    case 'task.acknowledged':
      return message('timeline.task.acknowledged', { title: names.task(event.payload.task) });
    case 'task.completed':
      return message('timeline.task.completed', {
        title: names.task(event.payload.task),
        ...optional('hasNote', 'note', event.sealed?.note),
      });
  }
}
