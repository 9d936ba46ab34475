import type { AlarmEvent } from '../../alarm/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { enumerated, optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

/** So many are named in a line; of more, the number is told. */
const mostNamed = 5;

export function alarmLine(event: Recorded<AlarmEvent>, { names, required }: LineWords): string {
  switch (event.type) {
    case 'alarm.recipient-set':
      return message('timeline.alarm.recipient-set', { name: required(event.sealed?.name) });
    case 'alarm.recipient-removed':
      return message('timeline.alarm.recipient-removed', { name: names.recipient(event.payload.recipient) });
    case 'alarm.list-set': {
      const count = event.payload.members.length;
      return message('timeline.alarm.list-set', { name: required(event.sealed?.name), count });
    }
    case 'alarm.list-removed':
      return message('timeline.alarm.list-removed', { name: names.alarmList(event.payload.list) });
    case 'alarm.lists-checked':
      return message('timeline.alarm.lists-checked', { problems: event.payload.problems.length });
    case 'alarm.sent':
      return message('timeline.alarm.sent', {
        test: event.payload.test ? 'yes' : 'no',
        recipients: people(
          names,
          event.payload.roster.map(({ recipient }) => recipient),
        ),
        message: required(event.sealed?.message),
      });
    case 'alarm.called': {
      const { reason, calls, unreachable } = event.payload;
      const called = people(names, [...new Set(calls.map(({ recipient }) => recipient))]);
      const channels = [...new Set(calls.map(({ channel }) => message(`timeline.alarm.channel.${channel}`)))];
      return message('timeline.alarm.called', {
        reason: message(`timeline.alarm.reason.${reason}`),
        hasCalls: calls.length > 0 ? 'yes' : 'no',
        called,
        channels: enumerated(channels),
        hasUnreachable: unreachable.length > 0 ? 'yes' : 'no',
        unreachable: people(names, unreachable),
      });
    }
    case 'alarm.delivery-recorded': {
      const { recipient, channel, outcome, possibleDuplicate } = event.payload;
      return message('timeline.alarm.delivery-recorded', {
        name: names.recipient(recipient),
        channel: message(`timeline.alarm.channel.${channel}`),
        outcome,
        possibleDuplicate: possibleDuplicate ? 'yes' : 'no',
      });
    }
    case 'alarm.acknowledged': {
      const { recipient, answer, minutes, via } = event.payload;
      return message('timeline.alarm.acknowledged', {
        name: names.recipient(recipient),
        answer,
        hasMinutes: minutes === null ? 'no' : 'yes',
        minutes: minutes ?? 0,
        via,
      });
    }
    case 'alarm.call-noted':
      return message('timeline.alarm.call-noted', {
        name: names.recipient(event.payload.recipient),
        outcome: event.payload.outcome,
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    case 'alarm.unanswered':
      return message('timeline.alarm.unanswered', { names: people(names, event.payload.recipients) });
    case 'alarm.exhausted':
      return message('timeline.alarm.exhausted');
    case 'alarm.held':
      return message('timeline.alarm.held');
    case 'alarm.resumed':
      return message('timeline.alarm.resumed');
    case 'alarm.ended':
      return message('timeline.alarm.ended', {
        how: message(`timeline.alarm.end.${event.payload.how}`),
        ...optional('hasReason', 'reason', event.sealed?.reason),
      });
  }
}

function people(names: LineWords['names'], ids: readonly string[]): string {
  if (ids.length > mostNamed) return message('timeline.alarm.people', { count: ids.length });
  return enumerated(ids.map((id) => names.recipient(id)));
}
