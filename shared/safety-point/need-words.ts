import { countedThing } from '../language/counted-thing.ts';
import { message } from '../language/message.ts';
import type { Urgency } from './state.ts';

/** A need in words, "20 filtar", for lines that the console writes. `what` is null where it is confidential. */
export function needWords({
  what,
  quantity,
}: {
  readonly what: string | null;
  readonly quantity?: number | null | undefined;
}): string {
  const words = what ?? message('journal-line.point-need-unknown');
  return quantity === undefined || quantity === null
    ? words
    : message('journal-line.point-need-quantity', { quantity, what: countedThing(words) });
}

/** "20 filtar (i dag)" */
export function needWithUrgency(
  need: Parameters<typeof needWords>[0] & { readonly urgency?: Urgency | null | undefined },
): string {
  const words = needWords(need);
  const { urgency } = need;
  return urgency === undefined || urgency === null
    ? words
    : message('journal-line.point-need-urgency', { need: words, urgency });
}
