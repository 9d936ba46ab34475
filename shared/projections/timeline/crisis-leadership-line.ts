import type { CrisisLeadershipEvent } from '../../crisis-leadership/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { LineWords } from './line-words.ts';

export function crisisLeadershipLine(event: Recorded<CrisisLeadershipEvent>, words: LineWords): string {
  const { names, required } = words;
  switch (event.type) {
    case 'crisis-leadership.activation-requested':
      return message('timeline.crisis-leadership.activation-requested', {
        incident: names.incident(event.payload.incident),
        motive: required(event.sealed?.motive),
      });
    case 'crisis-leadership.brief-opened':
      return message('timeline.crisis-leadership.brief-opened');
    case 'crisis-leadership.prevented':
      return message('timeline.crisis-leadership.prevented', { reason: required(event.sealed?.reason) });
    case 'crisis-leadership.activation-decided':
      return message('timeline.crisis-leadership.activation-decided', {
        decision: event.payload.decision,
        incident: names.incident(event.payload.incident),
        motive: required(event.sealed?.motive),
      });
    case 'crisis-leadership.taken-over':
      return message('timeline.crisis-leadership.taken-over', {
        committee: names.committee(event.payload.committee),
        area: required(event.sealed?.area),
        motive: required(event.sealed?.motive),
      });
    case 'crisis-leadership.handed-back': {
      const { committee, area } = names.takeover(event.payload.takeover);
      const motive = required(event.sealed?.motive);
      return message('timeline.crisis-leadership.handed-back', { committee, area: required(area), motive });
    }
    case 'crisis-leadership.decision-recorded':
      return message('timeline.crisis-leadership.decision-recorded', {
        number: String(event.payload.number),
        decidedBy: required(event.sealed?.decidedBy),
        text: required(event.sealed?.text),
      });
    case 'crisis-leadership.terminated':
      return message('timeline.crisis-leadership.terminated', {
        endedBy: event.payload.endedBy,
        motive: required(event.sealed?.motive),
      });
  }
}
