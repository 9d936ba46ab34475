import type { Browser } from 'playwright-core';
import { provideBrowser } from '../browser/provide-browser.ts';
import { buildWebIfNeeded } from '../build-web.ts';
import type { BenchmarkOptions } from './benchmark.ts';
import { launchBrowser } from './browser.ts';
import { type BenchConsole, startConsole } from './console.ts';
import type { Figure } from './figure.ts';

/**
 * Measures with a browser and a console of the benchmark's own, which are ended however it goes. Where there is no browser that is
 * said, and there are no figures.
 */
export async function inBrowser(
  options: BenchmarkOptions,
  name: string,
  measure: (browser: Browser, console: BenchConsole) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const found = await provideBrowser();
  if (!found.ok) {
    options.say(found.message);
    return [];
  }
  await buildWebIfNeeded();
  const console = await startConsole(options, name);
  const browser = await launchBrowser(found.path);
  try {
    return await measure(browser, console);
  } finally {
    await browser.close();
    await console.child.stop();
  }
}
