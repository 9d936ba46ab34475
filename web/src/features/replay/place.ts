import { type Moment, type Reading, readings } from '#shared/replay/source.ts';

/** What a page of the past shows, as a link to it says. */
export interface ReplayPlace {
  /** Null: the end of the log. */
  readonly moment: Moment | null;
  readonly reading: Reading;
  /** The address of the console's page. */
  readonly page: string;
  /** The moment beside which this one is shown; null where there is none. */
  readonly beside: Moment | null;
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/;
const firstPage = '/';

/** `?vid=<position or time>&lasning=var&sida=/karta&jamfor=<position or time>`; what cannot be read is left out. */
export function readPlace(search: string): ReplayPlace {
  const given = new URLSearchParams(search);
  const page = given.get('sida') ?? firstPage;
  return {
    moment: readMoment(given.get('vid')),
    reading: given.get('lasning') === 'var' ? 'happened' : readings[0],
    page: page.startsWith('/') ? page : firstPage,
    beside: readMoment(given.get('jamfor')),
  };
}

/** The address's query for a place in the past; empty where all is as it is at first. */
export function writePlace({ moment, reading, page, beside }: ReplayPlace): string {
  const told: [string, string][] = [];
  if (moment !== null) told.push(['vid', String(moment)]);
  if (reading === 'happened') told.push(['lasning', 'var']);
  if (page !== firstPage) told.push(['sida', page]);
  if (beside !== null) told.push(['jamfor', String(beside)]);
  return told.length === 0 ? '' : `?${new URLSearchParams(told).toString()}`;
}

function readMoment(text: string | null): Moment | null {
  if (text === null) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return time.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null;
}
