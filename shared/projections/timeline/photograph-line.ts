import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { PhotographEvent } from '../../photograph/events.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function photographLine(event: Recorded<PhotographEvent>, { names }: LineWords): string {
  const point = names.safetyPoint(event.payload.safetyPoint);
  if (event.type === 'safety-point.photograph-removed')
    return message('timeline.safety-point.photograph-removed', { point });
  return message('timeline.safety-point.photograph-added', {
    point,
    ...optional('hasCaption', 'caption', event.sealed?.caption),
  });
}
