import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBareList } from './bare-list.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { signedInContext } from './browser.ts';
import type { BenchConsole } from './console.ts';
import { type Figure, figure } from './figure.ts';
import { firstVisit } from './first-visit.ts';
import { giveCommands } from './give-commands.ts';
import { inBrowser } from './in-browser.ts';
import { heldBytes, keyTimes, scrolledFrames, shownAt } from './page-times.ts';
import { quantile } from './statistics.ts';
import { fullNight, line } from './web-night.ts';

const incidents = 1_000;
const lines = 20_000;
const arrivals = 20;
const slowed = 4;
const events = 10_000;

/** What the web bears: very much on the screen, and a slow machine. */
export const webSpeed: Benchmark = {
  name: 'web',
  about: `scrolling, typing, and an event on the screen with ${incidents} open incidents and ${lines} journal lines; the first visit`,
  run: (options) => inBrowser(options, 'web', (browser, console) => measured(options, browser, console)),
};

async function measured(
  { rounds, say }: BenchmarkOptions,
  browser: Browser,
  console: BenchConsole,
): Promise<readonly Figure[]> {
  const visits = { empty: [] as number[], full: [] as number[], kilobytes: [] as number[] };
  const times: Times[] = [];
  const bare: number[] = [];
  await firstVisit(browser, console, 1);
  for (let round = 0; round < rounds; round += 1) {
    const visit = await firstVisit(browser, console, slowed);
    visits.empty.push(visit.interactive);
    visits.kilobytes.push(visit.kilobytes);
  }
  await giveCommands(console, fullNight(incidents, lines));
  say(`${incidents} incidents and ${lines} lines given`);
  const context = await signedInContext(browser, console, 'krisledning');
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await timesOf(context, console);
    const theirs = await bareFrames(context);
    // The first round warms the browser up.
    if (round === 0) continue;
    times.push(ours);
    bare.push(theirs);
    visits.full.push((await firstVisit(browser, console, slowed)).interactive);
    say(`round ${round}: ${JSON.stringify(ours)} beside ${theirs.toFixed(1)} frames/s`);
  }
  const held = await heldOver(context, console);
  say(`${held.map((bytes) => (bytes / 1e6).toFixed(1)).join(', ')} MB held`);
  return figuresOf({ times, bare, visits, held });
}

/** Frames a second; 95 of 100 keys, and the median of events, in milliseconds. */
type Times = {
  readonly journal: number;
  readonly board: number;
  readonly entryKey: number;
  readonly siftKey: number;
  readonly event: number;
};

async function timesOf(context: BrowserContext, console: BenchConsole): Promise<Times> {
  const page = await open(context, '/dagbok');
  const journal = await scrolledFrames(page, list);
  await page.evaluate((wanted) => document.querySelector(wanted)?.scrollTo({ top: 0 }), list);
  const event = await eventTimes(page, console);
  await page.getByRole('searchbox').first().focus();
  const siftKey = await keyTimes(page, 'entreprenor');
  await page.close();
  const board = await open(context, '/');
  const scrolled = await scrolledFrames(board, '[data-scrolls]');
  await board.keyboard.press('l');
  await board.waitForSelector('form textarea:focus');
  const entryKey = await keyTimes(board, 'kabelbrott vid vattentornet');
  await board.close();
  return { journal, board: scrolled, entryKey, siftKey, event };
}

const list = '[role=log]';

/** Until a line that somebody else writes stands on the screen: the median, in milliseconds. */
async function eventTimes(page: Page, console: BenchConsole): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < arrivals; at += 1) {
    const text = `Ny ${performance.now()}`;
    const shown = shownAt(page, list, text);
    await page.evaluate(() => 0);
    const sent = performance.timeOrigin + performance.now();
    await giveCommands(console, [line(text)]);
    times.push((await shown) - sent);
  }
  return quantile(times, 0.5);
}

async function bareFrames(context: BrowserContext): Promise<number> {
  const page = await openBareList(context, lines);
  const frames = await scrolledFrames(page, 'ol');
  await page.close();
  return frames;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(path);
  await page.waitForSelector(`${list} [data-row]`);
  await page.waitForTimeout(2_500);
  return page;
}

/** What the board's page holds before and after many events of nothing that is open, in bytes; each time when it has come to rest. */
async function heldOver(context: BrowserContext, console: BenchConsole): Promise<readonly number[]> {
  const page = await open(context, '/');
  const held: number[] = [];
  // The first thousand fill what the live fold keeps of such lines.
  for (const count of [1_000, events]) {
    const last = `Sist av ${count}`;
    await giveCommands(
      console,
      Array.from({ length: count - 1 }, (_, at) => line(`Löpande ${at}`)),
    );
    const shown = shownAt(page, list, last);
    await giveCommands(console, [line(last)]);
    await shown;
    await page.waitForTimeout(11_000);
    held.push(await heldBytes(page));
  }
  await page.close();
  return held;
}

function figuresOf({
  times,
  bare,
  visits,
  held,
}: {
  readonly times: readonly Times[];
  readonly bare: readonly number[];
  readonly visits: { readonly empty: number[]; readonly full: number[]; readonly kilobytes: number[] };
  readonly held: readonly number[];
}) {
  const of = (part: keyof Times): readonly number[] => times.map((one) => one[part]);
  const [before = Number.NaN, after = Number.NaN] = held;
  const comparison = { name: `a bare list of ${lines} lines`, rounds: bare };
  const less = { unit: 'ms', better: 'less' } as const;
  const smooth = { unit: 'frames/s', better: 'more', goal: { least: 55 } } as const;
  return [
    figure({ name: `journal of ${lines} lines, scrolled`, ...smooth, vaka: of('journal'), comparison }),
    figure({ name: `board of ${incidents} incidents, scrolled`, ...smooth, vaka: of('board') }),
    figure({ name: '  key → shown in an entry, p95', ...less, vaka: of('entryKey'), goal: { most: 50 } }),
    figure({
      name: '  key → shown in the journal’s filter, p95',
      ...less,
      vaka: of('siftKey'),
      goal: { most: 50 },
    }),
    figure({
      name: '  another’s command → on the screen, median',
      ...less,
      vaka: of('event'),
      goal: { most: 100 },
    }),
    figure({
      name: `held by the page after ${events} events more`,
      unit: '× before',
      better: 'less',
      vaka: [after / before],
      goal: { most: 1.05 },
    }),
    figure({
      name: 'script of the first visit',
      unit: 'kB',
      better: 'less',
      vaka: visits.kilobytes,
      goal: { most: 200 },
    }),
    figure({
      name: `first visit → takes a key, processor slowed ${slowed} ×`,
      ...less,
      vaka: visits.empty,
      goal: { most: 2_000 },
    }),
    figure({ name: '  the same with all that', ...less, vaka: visits.full }),
  ];
}
