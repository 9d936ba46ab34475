import type { DomainEvent } from '../../events.ts';
import { incidentName, levelName } from '../../incident/journal-lines.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { State } from '../../state.ts';
import { asSentence, namedIncident, reportTime, sentenceOf } from './sentences.ts';
import type { DraftSentence } from './sentences.ts';

/** What an event says of the course of events; null where it says nothing there, or may not be told. */
export function courseSentence(state: State, event: Recorded<DomainEvent>): DraftSentence | null {
  const time = reportTime(event.occurredAt);
  switch (event.type) {
    case 'incident.reported': {
      const { incident: id } = event.payload;
      const named = namedIncident(state, id);
      const place = state.incidents.get(id)?.place?.label ?? '';
      if (named === null) return null;
      const words = { ...named, time, place, hasPlace: place === '' ? 'no' : 'yes' };
      return sentenceOf(event, 'course', id, message('report-draft.incident-reported', words));
    }
    case 'incident.classified': {
      const { incident: id, level } = event.payload;
      const named = namedIncident(state, id);
      if (named === null) return null;
      const words = { ...named, time, level: levelName(state, level).toLowerCase() };
      return sentenceOf(event, 'course', id, message('report-draft.incident-classified', words));
    }
    case 'incident.closed':
    case 'incident.reopened':
    case 'incident.merged':
      return endOrReturn(state, event, time);
    case 'crisis-leadership.heightened-alert-declared': {
      if (event.sealed === null) return null;
      const words = { time, level: event.payload.level, source: asSentence(event.sealed.source) };
      return sentenceOf(event, 'course', null, message('report-draft.heightened-alert', words));
    }
    case 'crisis-leadership.heightened-alert-ended': {
      if (event.sealed === null) return null;
      const words = { time, source: asSentence(event.sealed.source) };
      return sentenceOf(event, 'course', null, message('report-draft.heightened-alert-ended', words));
    }
    default:
      return null;
  }
}

type EndOrReturn = Extract<
  Recorded<DomainEvent>,
  { type: 'incident.closed' | 'incident.reopened' | 'incident.merged' }
>;

function endOrReturn(state: State, event: EndOrReturn, time: string): DraftSentence | null {
  const { incident: id } = event.payload;
  const row = state.incidents.get(id);
  if (row === undefined || event.sealed === null) return null;
  const words = { time, incident: incidentName(row.number), reason: asSentence(event.sealed.reason) };
  switch (event.type) {
    case 'incident.closed':
      return sentenceOf(event, 'course', id, message('report-draft.incident-closed', words));
    case 'incident.reopened':
      return sentenceOf(event, 'course', id, message('report-draft.incident-reopened', words));
    case 'incident.merged': {
      const into = state.incidents.get(event.payload.into);
      if (into === undefined) return null;
      const merged = { ...words, into: incidentName(into.number) };
      return sentenceOf(event, 'course', id, message('report-draft.incident-merged', merged));
    }
  }
}
