import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, phone } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

const pages = ['', '/en', '/lattlast', '/anslag', '/en/notice', '/lattlast/anslag'] as const;
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

let console: FreshConsole;
let browser: Browser;
/** A resident's tab, and one where no script runs. Each serves every page: a tab takes longer to open than the page. */
let tab: Page;
let withoutScripts: Page;

beforeAll(async () => {
  [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
  const tib = await ApiClient.signIn(console.address, 'tib');
  const { state } = (await tib.ask('/state')).body as { state: { safetyPoints: Record<string, object> } };
  const statuses = ['open', 'open', 'full', 'preparing', 'open'] as const;
  const ids = Object.keys(state.safetyPoints);
  for (const [index, status] of statuses.entries())
    await tib.record('safety-point.set-status', { safetyPoint: ids[index] ?? '', status });
  tab = await browser.newPage({ viewport: phone, bypassCSP: false });
  withoutScripts = await browser.newPage({ viewport: phone, javaScriptEnabled: false });
});

afterAll(async () => {
  await browser.close();
  await console.dispose();
});

/** A page as a resident has it, in light. No script of the page runs, since there is none; axe is put in from outside. */
async function open(path: string, viewport: { width: number; height: number } = phone): Promise<Page> {
  await tab.setViewportSize(viewport);
  await tab.emulateMedia({ media: null, colorScheme: 'light', contrast: null });
  await tab.goto(`${console.address}/public/tyreso${path}`);
  return tab;
}

async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate<AxeResults, RunOptions>(
    (chosen) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, chosen),
    rules,
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(pages)('the public page %s', (path) => {
  it('has nothing that axe finds wrong, in light, in dark and with more contrast', async () => {
    const page = await open(path);
    await page.evaluate(axe.source);
    for (const look of [{}, { colorScheme: 'dark' }, { colorScheme: 'light', contrast: 'more' }] as const) {
      await page.emulateMedia(look);
      expect(await violations(page)).toEqual([]);
    }
  });

  it('fits 320 px, and takes text twice as large', async () => {
    const page = await open(path, { width: 320, height: 640 });
    expect(await tooWide(page)).toBe(0);
    await page.setViewportSize({ width: 640, height: 640 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await tooWide(page)).toBe(0);
  });

  it('is one request without a script, under 50 kB, and says the same with scripts switched off', async () => {
    const requests: string[] = [];
    const note = (request: Request) => requests.push(request.url());
    withoutScripts.on('request', note);
    const response = await withoutScripts.goto(`${console.address}/public/tyreso${path}`);
    withoutScripts.off('request', note);
    expect((await response?.body())?.length).toBeLessThan(50_000);
    expect(requests).toHaveLength(1);
    expect(await withoutScripts.locator('script').count()).toBe(0);
    expect(await withoutScripts.locator('h1').textContent()).not.toBe('');
  });
});

it('is walked through by keyboard, every link seen where the focus is', async () => {
  const page = await open('');
  const links = await page.locator('a:visible').count();
  const seen: string[] = [];
  for (let press = 0; press < links; press += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    seen.push((await focused.getAttribute('href')) ?? '');
  }
  expect(seen.slice(0, 3)).toEqual(['/public/tyreso/en', '/public/tyreso/lattlast', 'tel:112']);
  expect(seen.some((href) => href.startsWith('geo:'))).toBe(true);
  await page.getByRole('link', { name: 'English' }).press('Enter');
  await page.waitForURL('**/public/tyreso/en');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

it('prints: the page with its code and without what cannot be pressed on paper, each notice on one sheet', async () => {
  const page = await open('');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.scan .qr').isVisible()).toBe(true);
  expect(await page.locator('.langs').isVisible()).toBe(false);
  for (const path of ['/anslag', '/en/notice', '/lattlast/anslag']) {
    await page.goto(`${console.address}/public/tyreso${path}`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), path).toHaveLength(1);
  }
});

it('answers again without the router as it did with it, HEAD and 304 too', async () => {
  for (const path of [...pages, '/safety-points.json', '/safety-points.geojson']) {
    const url = `${console.address}/public/tyreso${path}`;
    const [first, second] = [await fetch(url), await fetch(url)];
    const headersOf = ({ headers }: Response) =>
      Object.fromEntries(Array.from(headers).filter(([name]) => name !== 'date'));
    expect(headersOf(second), path).toEqual(headersOf(first));
    expect(await second.text()).toBe(await first.text());
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await head.text()).toBe('');
    const tag = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await fetch(url, { headers: tag })).status).toBe(304);
  }
  const json = await fetch(`${console.address}/public/tyreso/safety-points.json`);
  expect(json.headers.get('access-control-allow-origin')).toBe('*');
  expect(await json.json()).toMatchObject({ format: 'vaka-safety-points/1', example: true });
  for (const [path, status] of [
    ['/public/finns-inte/en', 404],
    ['/public/finns-inte/safety-points.json', 404],
  ] as const)
    expect((await fetch(`${console.address}${path}`)).status).toBe(status);
  const document = await (await fetch(`${console.address}/api/openapi.json`)).text();
  expect(document).toContain('vaka-safety-points/1');
});
