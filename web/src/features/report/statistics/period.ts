import { statedTime, writtenTime } from '../../../lib/stated-time.ts';

export const periods = ['year', 'twelve', 'all'] as const;
export type Period = (typeof periods)[number];

/** What the server is asked for: this calendar year, the last twelve months by whole days, or the whole log. */
export function periodQuery(period: Period, now: number): { readonly [name: string]: string } {
  if (period === 'all') return {};
  const today = writtenTime(new Date(now).toISOString()).slice(0, 10);
  const year = Number(today.slice(0, 4));
  const day = period === 'year' ? `${year}-01-01` : `${year - 1}${today.slice(4)}`;
  // The 29th of February has no year before it.
  const existing = day.endsWith('-02-29') ? `${day.slice(0, 4)}-02-28` : day;
  const from = statedTime(`${existing} 00:00`, now, 'past');
  return from === null ? {} : { from };
}
