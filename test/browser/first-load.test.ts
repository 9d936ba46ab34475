import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markWhenShown, scriptsBeforeShown } from '../../scripts/browser/first-load.ts';
import { launchBrowser, newContext, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

const budget = 200_000;
/** A phone that reads a QR code over 64 kbit/s: some 13 s. */
const joinBudget = 97_000;

describe('the first load', () => {
  let console: FreshConsole;
  let browser: Browser;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('of the board fetches at most 200 kB of compressed script, from this server alone', async () => {
    const context = await signedIn(browser, console.address, 'tib', { serviceWorkers: 'allow' });
    const elsewhere: string[] = [];
    context.on('response', (response) => {
      if (!response.url().startsWith(console.address) && !response.url().startsWith('data:'))
        elsewhere.push(response.url());
    });
    await context.addInitScript(markWhenShown);
    const page = await openLive(context);
    await seen(page.getByRole('region', { name: 'Händelser' }).getByRole('heading', { name: 'Händelser' }));
    await page.waitForLoadState('networkidle');
    const needed = await page.evaluate(scriptsBeforeShown);
    expect(needed.length).toBeGreaterThan(5);
    expect(await compressedSize(needed.map(({ name }) => name))).toBeLessThanOrEqual(budget);
    expect(elsewhere).toEqual([]);
  });

  it('of the page where a phone joins shows its form with at most 97 kB, and fetches no type', async () => {
    const context = await newContext(browser, console.address, { viewport: phone, serviceWorkers: 'allow' });
    const page = await openLive(context, '/anslut');
    await seen(page.getByRole('heading', { name: 'Ingen kod' }));
    const html = await (await fetch(`${console.address}/anslut`)).text();
    const needed = Array.from(
      html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g),
      ([, path = '']) => path,
    );
    const size = await compressedSize(needed.map((path) => console.address + path));
    expect(size).toBeGreaterThan(40_000);
    expect(size).toBeLessThan(joinBudget);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => name.endsWith('.woff2'))).toEqual([]);
    await context.close();
  });

  it('is sent compressed, and may be kept by the browser for good', async () => {
    const page = await fetch(`${console.address}/`);
    const script = /href="(\/assets\/app-[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
    const answer = await fetch(`${console.address}${script}`, {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(answer.headers.get('content-encoding')).toMatch(/^(gzip|br|zstd)$/);
    expect(answer.headers.get('cache-control')).toMatch(/immutable/);
    await answer.arrayBuffer();
  });
});

async function compressedSize(addresses: readonly string[]): Promise<number> {
  const bodies = await Promise.all(addresses.map(async (address) => (await fetch(address)).bytes()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
}
