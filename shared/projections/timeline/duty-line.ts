import type { DutyEvent } from '../../duty/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function dutyLine(event: Recorded<DutyEvent>, { required, time }: LineWords): string {
  switch (event.type) {
    case 'duty.taken-over': {
      const { until } = event.payload;
      return message('timeline.duty.taken-over', {
        name: required(event.sealed?.name),
        ...optional('hasUntil', 'until', until === null ? null : time(until)),
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    }
    case 'duty.handed-over':
      return message('timeline.duty.handed-over', {
        ...optional('hasReceiver', 'to', event.sealed?.to),
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    case 'duty.planned':
      return message('timeline.duty.planned', {
        name: required(event.sealed?.name),
        from: time(event.payload.from),
        until: time(event.payload.until),
      });
    case 'duty.unplanned':
      return message('timeline.duty.unplanned', { reason: required(event.sealed?.reason) });
    case 'duty.swap-proposed':
      return message('timeline.duty.swap-proposed', {
        kind: event.payload.withShift === null ? 'person' : 'shift',
        name: event.payload.withShift === null ? required(event.sealed?.name) : '',
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    case 'duty.swap-answered':
      return message('timeline.duty.swap-answered', {
        accepted: event.payload.accepted ? 'yes' : 'no',
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    case 'duty.swap-withdrawn':
      return message('timeline.duty.swap-withdrawn');
    case 'duty.hand-over-prepared': {
      const { side, summary } = event.payload;
      return message('timeline.duty.hand-over-prepared', {
        side,
        incidents: summary.incidents.length,
        decisions: summary.decisions.length,
        tasks: summary.tasks.length,
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    }
    case 'duty.hand-over-signed': {
      const { alone } = event.payload;
      return message('timeline.duty.hand-over-signed', {
        alone: alone ? 'yes' : 'no',
        reason: alone ? required(event.sealed?.reason) : '',
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    }
  }
}
