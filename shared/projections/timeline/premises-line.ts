import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { PremisesEvent } from '../../premises/events.ts';
import type { LineWords } from './line-words.ts';

export function premisesLine(event: Recorded<PremisesEvent>, { names }: LineWords): string {
  if (event.type === 'premises.removed')
    return message('timeline.premises.removed', { name: names.premises(event.payload.premises) });
  const { premises, removed } = event.payload;
  return message('timeline.premises.imported', { count: premises.length, removed: removed.length });
}
