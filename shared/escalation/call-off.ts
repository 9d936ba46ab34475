import type { AlarmEvent } from '../alarm/events.ts';
import { levelRank } from '../classification/levels.ts';
import type { Level } from '../classification/levels.ts';
import { standingActivations } from '../crisis-leadership/active.ts';
import type { DomainEvent } from '../events.ts';
import type { State } from '../state.ts';
import type { EscalationEvent } from './events.ts';
import type { Escalation } from './state.ts';
import { asksTheChair, isWaiting, livesOn } from './waiting.ts';

/** What has been answered, or whose ground is gone, is not carried out, and calls nobody further where it has begun. */
export function callOff(state: State, event: DomainEvent): readonly (EscalationEvent | AlarmEvent)[] {
  const isOver = overBy(state, event);
  if (isOver === null) return [];
  return [...state.escalations.values()]
    .filter(isOver)
    .flatMap((escalation): readonly (EscalationEvent | AlarmEvent)[] => {
      if (isWaiting(escalation)) return [notNeeded(escalation)];
      const alarm = escalation.alarm === null ? undefined : state.alarms.get(escalation.alarm);
      if (alarm?.status !== 'open') return [];
      return [{ type: 'alarm.ended', payload: { alarm: alarm.id, how: 'not-needed' }, sealed: {} }];
    });
}

function notNeeded(escalation: Escalation): EscalationEvent {
  const payload = { escalation: escalation.id, outcome: 'not-needed' as const };
  return { type: 'escalation.ended', payload, sealed: {} };
}

/** Which escalations an event makes an end of; null where it makes none. */
function overBy(state: State, event: DomainEvent): ((one: Escalation) => boolean) | null {
  switch (event.type) {
    case 'incident.classified': {
      const { incident, level } = event.payload;
      return (one) =>
        one.incident === incident &&
        isWaiting(one) &&
        (one.trigger === 'proposal-unanswered' || (one.trigger === 'level' && isBelow(level, one.level)));
    }
    case 'incident.assessed': {
      const { incident, proposal } = event.payload;
      return (one) =>
        one.incident === incident &&
        isWaiting(one) &&
        one.trigger === 'proposal-unanswered' &&
        one.level !== proposal.level;
    }
    case 'crisis-leadership.activation-requested': {
      const { incident } = event.payload;
      return (one) => one.incident === incident && isWaiting(one) && one.trigger === 'proposal-unanswered';
    }
    case 'crisis-leadership.activation-decided':
    case 'crisis-leadership.oral-decision-recorded': {
      const { incident } = event.payload;
      return (one) => asksTheChair(one.trigger) && livesOn(state, one.incident) === incident;
    }
    case 'crisis-leadership.oral-decision-confirmed': {
      const { activation, confirmed } = event.payload;
      if (confirmed) return null;
      const others = standingActivations(state.crisisLeadership).filter(({ id }) => id !== activation);
      const carried = new Set(others.map(({ incident }) => livesOn(state, incident)));
      // What another activation carries is still so.
      return (one) => one.trigger === 'committee-activated' && !carried.has(livesOn(state, one.incident));
    }
    case 'crisis-leadership.terminated':
      return (one) => one.trigger === 'committee-activated';
    case 'crisis-leadership.heightened-alert-declared':
      return (one) => asksTheChair(one.trigger);
    case 'incident.closed': {
      const { incident } = event.payload;
      return (one) => isWaiting(one) && livesOn(state, one.incident) === incident;
    }
    case 'incident.merged': {
      const { incident } = event.payload;
      // A question to the chair goes on where its incident went.
      return (one) => one.incident === incident && isWaiting(one) && !asksTheChair(one.trigger);
    }
    default:
      return null;
  }
}

const isBelow = (level: Level, planned: string | null): boolean =>
  planned !== null && levelRank(level) < levelRank(planned as Level);
