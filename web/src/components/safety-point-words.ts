import { message } from '#shared/language/message.ts';
import type { Need } from '#shared/safety-point/state.ts';
import { number } from '../lib/format.ts';

/** "20 filtar", "Diesel". */
export function needText({ what, quantity }: Need): string {
  return quantity === undefined
    ? what
    : message('safety-point.need', { quantity: number(quantity), what: what.toLowerCase() });
}
