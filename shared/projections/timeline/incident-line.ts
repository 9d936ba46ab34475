import type { IncidentEvent } from '../../incident/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { enumerated, optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

const fields = ['title', 'incidentType', 'description', 'place', 'source', 'departments'] as const;

export function incidentLine(event: Recorded<IncidentEvent>, words: LineWords): string {
  const { names, required, level } = words;
  const incident = names.incident(event.payload.incident);
  switch (event.type) {
    case 'incident.reported':
      return message('timeline.incident.reported', {
        incident,
        type: message(`incident-types.${event.payload.incidentType}`),
        title: required(event.sealed?.title),
        ...optional('hasPlace', 'place', event.sealed?.place?.label),
      });
    case 'incident.assessed':
      return message('timeline.incident.assessed', { incident, level: level(event.payload.proposal.level) });
    case 'incident.classified': {
      const { previous } = event.payload;
      return message('timeline.incident.classified', {
        incident,
        level: level(event.payload.level),
        ...optional('hasPrevious', 'previous', previous === null ? null : level(previous)),
        ...optional('hasMotive', 'motive', event.sealed?.motive),
      });
    }
    case 'incident.updated': {
      const changed = fields.filter((field) => event.payload.changed.includes(field));
      return message('timeline.incident.updated', {
        incident,
        fields: enumerated(changed.map((field) => message(`changed-field.${field}`))),
        ...optional('hasTitle', 'title', event.sealed?.title),
      });
    }
    case 'incident.related':
      return message('timeline.incident.related', { incident, to: names.incident(event.payload.to) });
    case 'incident.merged':
      return message('timeline.incident.merged', {
        incident,
        into: names.incident(event.payload.into),
        reason: required(event.sealed?.reason),
      });
    case 'incident.closed':
      return message('timeline.incident.closed', { incident, reason: required(event.sealed?.reason) });
    case 'incident.reopened':
      return message('timeline.incident.reopened', { incident, reason: required(event.sealed?.reason) });
  }
}
