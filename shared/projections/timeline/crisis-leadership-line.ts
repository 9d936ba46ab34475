import type { CrisisLeadershipEvent } from '../../crisis-leadership/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { optional } from './line-words.ts';
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
    case 'crisis-leadership.oral-decision-recorded':
      return message('timeline.crisis-leadership.oral-decision-recorded', {
        decision: event.payload.decision,
        incident: names.incident(event.payload.incident),
        decidedBy: required(event.sealed?.decidedBy),
        recognisedBy: required(event.sealed?.recognisedBy),
        motive: required(event.sealed?.motive),
      });
    case 'crisis-leadership.oral-decision-confirmed':
      return message('timeline.crisis-leadership.oral-decision-confirmed', {
        confirmed: event.payload.confirmed ? 'yes' : 'no',
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    case 'crisis-leadership.return-reminded': {
      const { committee, area } = names.takeover(event.payload.takeover);
      return message('timeline.crisis-leadership.return-reminded', { committee, area: required(area) });
    }
    case 'crisis-leadership.decision-proposed':
      return message('timeline.crisis-leadership.decision-proposed', { text: required(event.sealed?.text) });
    case 'crisis-leadership.proposal-declined':
      return message('timeline.crisis-leadership.proposal-declined', {
        motive: required(event.sealed?.motive),
      });
    case 'crisis-leadership.reported-to-committee':
      return message('timeline.crisis-leadership.reported-to-committee', {
        count: event.payload.decisions.length,
      });
    case 'crisis-leadership.council-notice-approved': {
      const { activations, decisions, takeovers } = event.payload;
      const count = activations.length + decisions.length + takeovers.length;
      return message('timeline.crisis-leadership.council-notice-approved', { count });
    }
    case 'crisis-leadership.reported-to-council': {
      const { decisions, meetingDate } = event.payload;
      const count = decisions.length;
      return message('timeline.crisis-leadership.reported-to-council', { count, meetingDate });
    }
    case 'crisis-leadership.heightened-alert-declared':
      return message('timeline.crisis-leadership.heightened-alert-declared', {
        level: event.payload.level,
        source: required(event.sealed?.source),
      });
    case 'crisis-leadership.heightened-alert-ended':
      return message('timeline.crisis-leadership.heightened-alert-ended', {
        source: required(event.sealed?.source),
      });
  }
}
