import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { SituationEvent } from '../../situation/events.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function situationLine(event: Recorded<SituationEvent>, { names, required }: LineWords): string {
  switch (event.type) {
    case 'situation.title-set':
      return message('timeline.situation.title-set', { title: required(event.sealed?.title) });
    case 'situation.key-fact-set':
      return message('timeline.situation.key-fact-set', {
        label: required(event.sealed?.label),
        value: required(event.sealed?.value),
        ...optional('hasSource', 'source', event.sealed?.source),
        ...optional('hasNote', 'note', event.sealed?.note),
      });
    case 'situation.key-fact-removed':
      return message('timeline.situation.key-fact-removed', { label: names.fact(event.payload.fact) });
    case 'situation.department-status-set':
      return message('timeline.situation.department-status-set', {
        department: names.department(event.payload.department),
        status: message(`department-status.${event.payload.status}`).toLowerCase(),
        ...optional('hasNote', 'note', event.sealed?.note),
        ...optional('hasForecast', 'forecast', event.sealed?.forecast),
        ...optional('hasNeeds', 'needs', event.sealed?.needs),
        byLink: event.payload.recipient === undefined ? 'no' : 'yes',
      });
  }
}
