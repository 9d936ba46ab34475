import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { MeetingEvent } from '../../meeting/events.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function meetingLine(event: Recorded<MeetingEvent>, words: LineWords): string {
  const { names, required, time } = words;
  const meeting = time(names.meeting(event.payload.meeting));
  switch (event.type) {
    case 'meeting.called':
      return message('timeline.meeting.called', { meeting, place: required(event.sealed?.place) });
    case 'meeting.cancelled':
      return message('timeline.meeting.cancelled', { meeting, reason: required(event.sealed?.reason) });
    case 'meeting.opened':
    case 'meeting.attendance-changed': {
      const { serving, members, met } = event.payload.quorum;
      const quorum = { serving, members, met: met ? 'yes' : 'no' };
      return event.type === 'meeting.opened'
        ? message('timeline.meeting.opened', { meeting, ...quorum })
        : message('timeline.meeting.attendance-changed', { meeting, ...quorum });
    }
    case 'meeting.item-recorded':
      return message('timeline.meeting.item-recorded', {
        item: names.item(event.payload.item),
        outcome: event.payload.outcome,
        title: required(event.sealed?.title),
        ...optional('hasText', 'text', event.sealed?.text),
      });
    case 'meeting.item-changed':
      return message('timeline.meeting.item-changed', { item: names.item(event.payload.item) });
    case 'meeting.item-withdrawn':
      return message('timeline.meeting.item-withdrawn', {
        item: names.item(event.payload.item),
        reason: required(event.sealed?.reason),
      });
    case 'meeting.closed':
      return message('timeline.meeting.closed', { meeting, adjustAt: time(event.payload.adjustAt) });
    case 'meeting.adjusted':
      return message('timeline.meeting.adjusted', {
        meeting,
        seat: message(`meeting.seat.${event.payload.seat}`),
        approved: event.payload.approved ? 'yes' : 'no',
      });
    case 'meeting.registry-number-set':
      return message('timeline.meeting.registry-number-set', {
        meeting,
        number: required(event.sealed?.registryNumber),
      });
  }
}
