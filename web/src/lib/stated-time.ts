/**
 * Times as people state them: "05:30", "5.30", "0530", "21/11 22:40", "2026-11-21 22:40". Swedish time (Europe/Stockholm),
 * whatever the device says. A clock time alone means the latest such moment for what has happened, the next for a deadline.
 */
const zone = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const day = 24 * 60 * 60 * 1000;
/** A clock that runs a little ahead of the server's is not the future. */
const slack = 2 * 60 * 1000;

interface Local {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

function localParts(at: number): Local {
  const parts: { [type: string]: number } = {};
  for (const { type, value } of zone.formatToParts(at)) parts[type] = Number(value);
  const of = (type: string): number => parts[type] ?? 0;
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

const asUtc = (local: Local): number =>
  Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);

/** The instant of a Swedish wall-clock time; in the hour that the spring skips, the hour after. */
function instantOf(local: Local): number {
  const wall = asUtc(local);
  let at = wall;
  for (let step = 0; step < 2; step += 1)
    at = wall - (asUtc(localParts(at)) - Math.floor(at / 60_000) * 60_000);
  return at;
}

const clockPattern = /^(?:kl\.?\s*)?([01]?\d|2[0-3])[:.]([0-5]\d)$|^([01]\d|2[0-3])([0-5]\d)$/i;
const datedPattern = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\/(\d{1,2}))\s+(.+)$/;

/**
 * The instant (ISO 8601 UTC) that a text states, or null where it states none. `past`: when something happened, never
 * later than `now` (a future date gives null); `future`: a deadline.
 */
export function statedTime(text: string, now: number, direction: 'past' | 'future'): string | null {
  const given = text.trim();
  const dated = datedPattern.exec(given);
  const clock = clockPattern.exec(dated ? (dated[6] ?? '').trim() : given);
  if (!clock) return null;
  const hour = Number(clock[1] ?? clock[3]);
  const minute = Number(clock[2] ?? clock[4]);
  const today = localParts(now);
  if (dated) return datedTime(dated, { ...today, hour, minute }, now, direction);
  const at = instantOf({ ...today, hour, minute });
  if (direction === 'past')
    return iso(at > now + slack ? sameClock(at - day, hour, minute) : Math.min(at, now));
  return iso(at < now ? sameClock(at + day, hour, minute) : at);
}

function datedTime(
  dated: RegExpExecArray,
  base: Local,
  now: number,
  direction: 'past' | 'future',
): string | null {
  const local = {
    ...base,
    year: dated[1] === undefined ? base.year : Number(dated[1]),
    month: Number(dated[2] ?? dated[5]),
    day: Number(dated[3] ?? dated[4]),
  };
  if (!exists(local)) return null;
  let at = instantOf(local);
  if (dated[1] === undefined && direction === 'past' && at > now + slack) {
    at = instantOf({ ...local, year: local.year - 1 });
  }
  return direction === 'past' && at > now + slack ? null : iso(at);
}

function exists(local: Local): boolean {
  const date = new Date(Date.UTC(local.year, local.month - 1, local.day));
  return date.getUTCMonth() === local.month - 1 && date.getUTCDate() === local.day;
}

/** The same wall-clock time on the day of `near`, so that a night of changed clocks counts right. */
function sameClock(near: number, hour: number, minute: number): number {
  return instantOf({ ...localParts(near), hour, minute });
}

/** A time as `statedTime` reads it back, whatever day it is: "2026-11-22 05:30". */
export function writtenTime(at: string): string {
  return zone.format(Date.parse(at));
}

const iso = (at: number): string => new Date(at).toISOString();
