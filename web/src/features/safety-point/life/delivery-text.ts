import { message } from '#shared/language/message.ts';
import type { PointDelivery } from '#shared/safety-point/state.ts';
import { needText } from '../../../components/safety-point-words.ts';
import { number } from '../../../lib/format.ts';

/** "20 filtar, 60 liter bränsle" */
export function deliveryText(delivery: Pick<PointDelivery, 'what' | 'quantity' | 'fuelLitres'>): string {
  const what = needText(delivery);
  return delivery.fuelLitres === null
    ? what
    : message('point-life.delivery.fuel', { what, litres: number(delivery.fuelLitres) });
}
