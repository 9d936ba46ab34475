import type { EscalationEvent } from '../../escalation/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function escalationLine(event: Recorded<EscalationEvent>, { names, time }: LineWords): string {
  switch (event.type) {
    case 'escalation.planned':
      return message('timeline.escalation.planned', {
        rule: names.escalationRule(event.payload.rule),
        incident: names.incident(event.payload.incident),
        at: time(event.payload.startsAt),
      });
    case 'escalation.held':
      return message('timeline.escalation.held', { rule: names.escalation(event.payload.escalation) });
    case 'escalation.released':
      return message('timeline.escalation.released', {
        rule: names.escalation(event.payload.escalation),
        at: time(event.payload.startsAt),
      });
    case 'escalation.started':
      return message('timeline.escalation.started', {
        rule: names.escalation(event.payload.escalation),
        by: event.payload.by,
        reaches: event.payload.alarm === null ? 'nobody' : 'somebody',
      });
    case 'escalation.ended':
      return message('timeline.escalation.ended', {
        rule: names.escalation(event.payload.escalation),
        outcome: event.payload.outcome,
        ...optional('hasReason', 'reason', event.sealed?.reason),
      });
  }
}
