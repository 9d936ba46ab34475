import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import type { Minutes } from '../meeting/minutes.ts';
import { required } from './document-parts.ts';
import { heading, text } from './official-document.ts';
import type { Block } from './official-document.ts';

/** The decisions that the chair took alone and reported here. */
export function reportedOf({ reported }: Minutes): readonly Block[] {
  if (reported.length === 0) return [];
  const items = reported.map((one) =>
    message('meeting.minutes.reported.one', {
      number: one.number,
      time: swedishMinute(one.decidedAt),
      who: required(one.decidedBy, one.restricted),
      text: required(one.text, one.restricted),
      grounds: required(one.grounds, one.restricted),
    }),
  );
  return [
    heading(2, message('meeting.minutes.reported')),
    text(message('meeting.minutes.reported.what')),
    { kind: 'list', items },
  ];
}

/** Who adjusts the minutes, and who has. */
export function adjustingOf({ meeting, adjusting, restricted }: Minutes): readonly Block[] {
  if (meeting.adjustAt === null) return [];
  const rows = adjusting.map((one) => {
    const seat = message(`meeting.seat.${one.seat}`);
    return [
      required(one.name, restricted),
      one.presided ? message('meeting.minutes.adjusting.presided', { seat }) : seat,
      adjustedOf(one),
    ];
  });
  return [
    heading(2, message('meeting.minutes.adjusting')),
    text(message('meeting.minutes.adjusting.when', { time: swedishMinute(meeting.adjustAt) })),
    {
      kind: 'table',
      columns: [
        message('meeting.minutes.column.name'),
        message('meeting.minutes.column.seat'),
        message('meeting.minutes.column.adjusted'),
      ],
      rows,
    },
  ];
}

function adjustedOf({ at, own, recordedBy }: Minutes['adjusting'][number]): string {
  if (at === null) return message('meeting.minutes.adjusted.no');
  const time = swedishMinute(at);
  if (own) return message('meeting.minutes.adjusted.own', { time });
  return message('meeting.minutes.adjusted.recorded', { time, who: required(recordedBy, false) });
}
