import type { DutyEvent } from '../../duty/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function dutyLine(event: Recorded<DutyEvent>, { required, time }: LineWords): string {
  const note = optional('hasNote', 'note', event.sealed?.note);
  switch (event.type) {
    case 'duty.taken-over': {
      const { until } = event.payload;
      return message('timeline.duty.taken-over', {
        name: required(event.sealed?.name),
        ...optional('hasUntil', 'until', until === null ? null : time(until)),
        ...note,
      });
    }
    case 'duty.handed-over':
      return message('timeline.duty.handed-over', {
        ...optional('hasReceiver', 'to', event.sealed?.to),
        ...note,
      });
  }
}
