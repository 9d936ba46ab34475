import { constants, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, newContext, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

const budget = 215_000;
/** A phone that reads a QR code over 64 kbit/s: some 15 s. */
const joinBudget = 112_000;

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

  it('of the board fetches at most 215 kB of compressed script, from this server alone', async () => {
    const context = await signedIn(browser, console.address, 'tib', { serviceWorkers: 'allow' });
    const scripts = new Map<string, Promise<Buffer>>();
    const elsewhere: string[] = [];
    context.on('response', (response) => {
      if (!response.url().startsWith(console.address) && !response.url().startsWith('data:'))
        elsewhere.push(response.url());
      if (/javascript/.test(response.headers()['content-type'] ?? ''))
        scripts.set(response.url(), response.body());
    });
    const page = await openLive(context);
    await seen(page.getByRole('region', { name: 'Händelser' }));
    await page.waitForLoadState('networkidle');
    const bodies = await Promise.all(scripts.values());
    const compressed = bodies.map(
      (body) => gzipSync(body, { level: constants.Z_DEFAULT_COMPRESSION }).byteLength,
    );
    expect(bodies.length).toBeGreaterThan(0);
    expect(compressed.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
    expect(elsewhere).toEqual([]);
  });

  it('of the page where a phone joins shows its form with at most 112 kB, and fetches no type', async () => {
    const context = await newContext(browser, console.address, { viewport: phone, serviceWorkers: 'allow' });
    const page = await openLive(context, '/anslut');
    await seen(page.getByRole('heading', { name: 'Ingen kod' }));
    const html = await (await fetch(`${console.address}/anslut`)).text();
    const needed = Array.from(
      html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g),
      ([, path = '']) => path,
    );
    const parts = await Promise.all(
      needed.map(async (path) => (await fetch(console.address + path)).bytes()),
    );
    const size = parts.reduce((sum, part) => sum + gzipSync(part).byteLength, 0);
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
