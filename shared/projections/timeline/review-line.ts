import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { ReviewEvent } from '../../review/events.ts';
import type { LineWords } from './line-words.ts';

export function reviewLine(event: Recorded<ReviewEvent>, { names, required }: LineWords): string {
  if (event.type === 'review.goals-set')
    return message('timeline.review.goals-set', { count: event.payload.goals.length });
  const incident = names.incident(event.payload.incident);
  switch (event.type) {
    case 'review.observation-noted': {
      const kind = message(`review.kind.${event.payload.kind}`);
      const text = required(event.sealed?.text);
      return message('timeline.review.observation-noted', { incident, kind, text });
    }
    case 'review.observation-changed':
      return message('timeline.review.observation-changed', { incident });
    case 'review.observation-struck': {
      const reason = required(event.sealed?.reason);
      return message('timeline.review.observation-struck', { incident, reason });
    }
    case 'review.described':
      return message('timeline.review.described', { incident });
  }
}
