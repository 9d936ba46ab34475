import { type Instant, clockTime, sameDay, weekdayDate } from '../../lib/format.ts';

/** When a shift begins or ends: "16:00" today, else "fre 27 nov 16:00". */
export function shiftTime(at: Instant, today: Instant): string {
  return sameDay(at, today) ? clockTime(at) : `${weekdayDate(at)} ${clockTime(at)}`;
}

/** A number as a link that dials it. */
export function dialled(phone: string): string {
  return `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
}
