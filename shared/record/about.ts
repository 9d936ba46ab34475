import type { DomainEvent } from '../events.ts';
import type { State } from '../state.ts';
import { recordsOf } from './record-of.ts';

/**
 * Names in its payload whose words an event says again, so that who may read those may read it: a line that the console
 * writes, a correction, a strike, and why something about an incident was called off. Ids alone decide, never a text.
 */
export function withAbout(state: State, events: readonly DomainEvent[]): readonly DomainEvent[] {
  return events.map((event, index) => {
    const names = repeated(state, events, index);
    if (names.length === 0) return event;
    return { ...event, payload: { ...event.payload, about: [...new Set(names)] } } as DomainEvent;
  });
}

/** The record from which an event takes over a restriction though its words are its own. */
export function inheritsFrom(event: DomainEvent): readonly string[] {
  switch (event.type) {
    case 'crisis-leadership.decision-recorded':
      return typeof event.payload.proposal === 'string' ? [event.payload.proposal] : [];
    case 'meeting.item-recorded':
    case 'meeting.item-changed':
    case 'meeting.item-withdrawn':
      return [event.payload.meeting];
    default:
      return [];
  }
}

function repeated(state: State, events: readonly DomainEvent[], index: number): readonly string[] {
  const event = events[index];
  switch (event?.type) {
    case 'journal.corrected':
      return [event.payload.corrects, ...(state.journal.get(event.payload.corrects)?.about ?? [])];
    case 'journal.struck':
      return [event.payload.strikes, ...(state.journal.get(event.payload.strikes)?.about ?? [])];
    case 'journal.written': {
      if (event.payload.system !== true) return [];
      const { incident } = event.payload;
      return [...(incident === null ? [] : [incident]), ...beside(events, index)];
    }
    case 'escalation.ended': {
      const incident = state.escalations.get(event.payload.escalation)?.incident;
      return event.payload.outcome === 'cancelled' && incident !== undefined ? [incident] : [];
    }
    // A level that comes with an activation has its motive.
    case 'incident.classified':
      return events.flatMap((other) => (isActivation(other) ? [other.payload.activation] : []));
    default:
      return [];
  }
}

type ActivationEvent = Extract<
  DomainEvent,
  { type: 'crisis-leadership.activation-decided' | 'crisis-leadership.oral-decision-recorded' }
>;

function isActivation(event: DomainEvent): event is ActivationEvent {
  return (
    event.type === 'crisis-leadership.activation-decided' ||
    event.type === 'crisis-leadership.oral-decision-recorded'
  );
}

/** A line says what the events beside it say; the one after an area's return is about that area alone, and no other line is. */
function beside(events: readonly DomainEvent[], index: number): readonly string[] {
  const before = events[index - 1];
  const told =
    before?.type === 'crisis-leadership.handed-back'
      ? [before]
      : events.filter(({ type }) => !toldElsewhere.some((start) => type.startsWith(start)));
  return told.flatMap((event) => [...recordsOf(event.type, event.payload), ...inheritsFrom(event)]);
}

const toldElsewhere = ['journal.', 'task.', 'record.', 'crisis-leadership.handed-back'];
