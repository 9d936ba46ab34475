import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBareMap } from './bare-map.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { signedInContext } from './browser.ts';
import type { BenchConsole } from './console.ts';
import { type Figure, figure } from './figure.ts';
import { framesOf, type Frames } from './frames.ts';
import { giveCommands } from './give-commands.ts';
import { inBrowser } from './in-browser.ts';
import { mapNight, mapObjectCount } from './map-objects.ts';

/** How smoothly the map moves with very much on it, beside a bare map that draws as many circles. */
export const mapFrames: Benchmark = {
  name: 'map',
  about: `frames while a map with ${mapObjectCount} objects is dragged and zoomed, in a browser`,
  run: (options) => inBrowser(options, 'map', (browser, console) => measured(options, browser, console)),
};

async function measured(
  { rounds, say }: BenchmarkOptions,
  browser: Browser,
  console: BenchConsole,
): Promise<readonly Figure[]> {
  const { commands, places } = mapNight();
  await giveCommands(console, commands);
  const context = await signedInContext(browser, console, 'lasare');
  const times = { vaka: [] as Frames[], bare: [] as Frames[] };
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await framesOn(await openMap(context));
    const theirs = await framesOn(await openBareMap(context, places));
    // The first round warms the browser up.
    if (round === 0) continue;
    times.vaka.push(ours);
    times.bare.push(theirs);
    say(
      `round ${round}: dragged ${ours.panPerSecond.toFixed(1)} beside ${theirs.panPerSecond.toFixed(1)} frames/s, zoomed ${ours.zoomPerSecond.toFixed(1)} beside ${theirs.zoomPerSecond.toFixed(1)}`,
    );
  }
  return figuresOf(times);
}

function figuresOf({ vaka, bare }: { vaka: readonly Frames[]; bare: readonly Frames[] }) {
  const name = `bare Leaflet with ${mapObjectCount} circles on a canvas`;
  const one = (what: string, part: keyof Frames, unit: string, goal?: { readonly most: number }) =>
    figure({
      name: what,
      unit,
      better: unit === 'ms' ? 'less' : 'more',
      vaka: vaka.map((frames) => frames[part]),
      comparison: { name, rounds: bare.map((frames) => frames[part]) },
      ...(goal === undefined ? {} : { goal }),
    });
  return [
    one(`a map with ${mapObjectCount} objects, dragged`, 'panPerSecond', 'frames/s'),
    one('  p95 between two frames', 'panP95', 'ms', { most: 34 }),
    one('  zoomed', 'zoomPerSecond', 'frames/s'),
    one('  p95 between two frames', 'zoomP95', 'ms'),
  ];
}

async function openMap(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/karta?plats=59.23500,18.27000&zoom=13');
  await page.waitForSelector('.leaflet-marker-pane button');
  await page.waitForLoadState('networkidle');
  return page;
}

async function framesOn(page: Page): Promise<Frames> {
  await page.waitForTimeout(500);
  const frames = await framesOf(page);
  await page.close();
  return frames;
}
