import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { StatusRequestEvent } from '../../status-request/events.ts';
import { enumerated, optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function statusRequestLine(event: Recorded<StatusRequestEvent>, { names, time }: LineWords): string {
  const named = (departments: readonly string[]) =>
    enumerated(departments.map((department) => names.department(department)));
  switch (event.type) {
    case 'status-request.sent':
      return message('timeline.status-request.sent', {
        departments: named(event.payload.departments),
        time: time(event.payload.dueAt),
        ...optional('hasQuestion', 'question', event.sealed?.question),
      });
    case 'status-request.reminded':
      return message('timeline.status-request.reminded', {
        departments: named([...new Set(event.payload.recipients.map(({ department }) => department))]),
      });
    case 'status-request.delivery-recorded':
      return message('timeline.status-request.delivery-recorded', {
        recipient: names.recipient(event.payload.recipient),
        channel: event.payload.channel,
        outcome: event.payload.outcome,
      });
    case 'status-request.fell-due':
      return message('timeline.status-request.fell-due', { departments: named(event.payload.missing) });
    case 'status-request.closed':
      return message('timeline.status-request.closed');
  }
}
