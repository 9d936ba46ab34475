import { message } from '#shared/language/message.ts';

const timeZone = 'Europe/Stockholm';
const day = new Intl.DateTimeFormat('sv-SE', { timeZone, day: 'numeric', month: 'long' });
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });

/** "22 november kl. 03:07", Swedish local time, of an ISO time. */
export function dayAndClock(time: string): string {
  const date = new Date(time);
  return message('time.day-at', { day: day.format(date), time: clock.format(date) });
}
