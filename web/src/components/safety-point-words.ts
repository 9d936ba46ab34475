import { countedThing } from '#shared/language/counted-thing.ts';
import { message } from '#shared/language/message.ts';
import type { Need, Urgency } from '#shared/safety-point/state.ts';
import { number } from '../lib/format.ts';

/** "20 filtar", "Diesel"; a confidential one says that it is. */
export function needText({
  what,
  quantity,
}: Pick<Need, 'what'> & { quantity?: number | null | undefined }): string {
  const words = what ?? message('common.restricted');
  return quantity === undefined || quantity === null
    ? words
    : message('safety-point.need', { quantity: number(quantity), what: countedThing(words) });
}

/** "20 filtar (i dag)" */
export function needWithUrgency(
  need: Parameters<typeof needText>[0] & { urgency?: Urgency | null | undefined },
): string {
  const { urgency } = need;
  if (urgency === undefined || urgency === null) return needText(need);
  return message('safety-point.need.urgency', {
    need: needText(need),
    urgency: message(`safety-point.urgency.${urgency}`),
  });
}
