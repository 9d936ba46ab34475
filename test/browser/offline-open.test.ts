import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, newContext, openLive, phone, seen, signIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { appIsKept, pictureIsKept } from '../support/kept-on-device.ts';
import { openWeakLink } from '../support/weak-link.ts';
import type { WeakLink } from '../support/weak-link.ts';

/** Every page that can be gone to without knowing an id, and what its main part says. */
const pages = [
  ['/karta', 'Karta'],
  ['/dagbok', 'Dagbok'],
  ['/logga', 'Logga'],
  ['/uppgifter', 'Uppgifter'],
  ['/trygghetspunkter', 'Trygghetspunkter'],
  ['/krisledning', 'Krisledning'],
  ['/sammantraden', 'Sammanträden'],
  ['/larm', 'Larm'],
  ['/larmlistor', 'Larmlistor'],
  ['/eskalering', 'Eskaleringsregler'],
  ['/stab', 'Stab'],
  ['/atgardskort', 'Åtgärdskort'],
  ['/tjanst', 'Tjänst'],
] as const;

describe('the console without a network', () => {
  let vaka: FreshConsole;
  let link: WeakLink;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let api: ApiClient;

  beforeAll(async () => {
    [vaka, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    link = await openWeakLink(vaka.address);
    api = await ApiClient.signIn(vaka.address, 'krisledning');
    await log('Allt är som det ska.');
    // One phone for all of them: to keep the app costs more than most of what is tried with it.
    context = await newContext(browser, link.address, { viewport: phone, serviceWorkers: 'allow' });
  });
  afterAll(async () => {
    await browser.close();
    await link.close();
    await vaka.dispose();
  });
  beforeEach(async () => {
    link.set('up');
    await signIn(context, link.address, 'tib');
    page = await openLive(context);
    await seen(indicator('Live'));
    await expect.poll(() => appIsKept(page)).toBe(true);
    await expect.poll(() => pictureIsKept(page)).toBe(true);
  });
  afterEach(() => page.close());

  const indicator = (word: string, on: Page = page) =>
    on.getByRole('button', { name: `Anslutning: ${word}` });
  const log = (text: string) =>
    api.record('journal.write', { entry: randomUUID(), kind: 'event', direction: 'in', text });
  const dated = (on: Page = page) => on.getByText(/^Visar läget från \d\d:\d\d\.$/);

  it('can be installed: a manifest with icons, and nothing in its way', async () => {
    const session = await context.newCDPSession(page);
    const { url, errors, data = '' } = await session.send('Page.getAppManifest');
    expect({ url, errors }).toEqual({ url: `${link.address}/manifest.webmanifest`, errors: [] });
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A browser that leaves no trace installs nothing; everything else must be in order.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    const { icons, shortcuts } = JSON.parse(data) as {
      icons: { src: string }[];
      shortcuts: { name: string; url: string }[];
    };
    expect(shortcuts.map(({ name }) => name)).toEqual(['Logga', 'Trygghetspunkter']);
    for (const { src } of icons) {
      const answer = await fetch(vaka.address + src);
      expect(answer.headers.get('content-type')).toBe('image/png');
      await answer.arrayBuffer();
    }
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    await answer.text();
  });

  it('is read anew while offline, with the last known picture, plainly dated, and follows on from it', async () => {
    link.set('down');
    await page.goto('/dagbok');
    await page.reload();
    await seen(dated());
    await seen(indicator('Frånkopplad'));
    await seen(page.getByText('Allt är som det ska.').first());
    await log('Hände medan ingen hade nät.');
    expect(await page.getByText('Hände medan ingen hade nät.').count()).toBe(0);
    link.asked.length = 0;
    link.set('up');
    await seen(indicator('Live'));
    await seen(page.getByText('Hände medan ingen hade nät.').first());
    await dated().waitFor({ state: 'detached' });
  });

  it('opens every page, also one that was never visited', async () => {
    link.set('down');
    for (const [path, heading] of pages) {
      await page.goto(path);
      await seen(dated());
      await seen(page.getByRole('main').getByRole('heading', { name: heading, exact: false }).first());
    }
    await page.goto('/vagg');
    await seen(page.getByRole('main').getByRole('heading').first());
  });

  it('opens where the server is down behind its proxy', async () => {
    link.set('unavailable');
    await page.goto('/dagbok');
    await seen(dated());
    await seen(page.getByText('Allt är som det ska.').first());
  });

  it('opens within five seconds where the network is one in name only', async () => {
    const opening = async (): Promise<number> => {
      const started = Date.now();
      await page.reload({ waitUntil: 'commit' });
      await seen(dated());
      return Date.now() - started;
    };
    // What the machine itself takes for it just now, where nothing is waited for.
    link.set('down');
    const own = await opening();
    link.set('silent');
    expect(await opening()).toBeLessThan(5_000 + 2 * own);
  });

  it('reads the picture again where the log has another history, and shows what is so', async () => {
    await page.goto('about:blank');
    await page.goto('/healthz');
    await page.evaluate(changeKeptHash);
    await page.goto('/dagbok');
    await seen(indicator('Live'));
    await log('Efter återställningen.');
    await seen(page.getByText('Efter återställningen.').first());
  });

  it('opens a session that was ended meanwhile at the sign-in page, with nothing left to see', async () => {
    link.set('down');
    const cookies = await context.cookies();
    const token = cookies.find(({ name }) => name.endsWith('vaka_session'))?.value ?? '';
    const ended = await fetch(`${vaka.address}/api/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(ended.status).toBe(204);
    await page.reload();
    await seen(dated());
    link.set('up');
    await page.waitForURL(/logga-in/);
    await expect.poll(() => pictureIsKept(page)).toBe(false);
    link.set('down');
    await page.goto('/');
    await seen(page.getByText('Ingen kontakt med Vaka', { exact: true }));
    await seen(page.getByText(/På den här enheten är ingen inloggad/));
    expect(await page.getByText('Allt är som det ska.').count()).toBe(0);
  });

  it('says of a newer version, and waits for a press', async () => {
    await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
    const before = await version();
    link.rewrite = (path, body) =>
      path === '/' || path === '/app-files.json' || path === '/larm'
        ? body.replaceAll(before, 'f'.repeat(16))
        : body;
    link.set('down');
    await seen(indicator('Frånkopplad'));
    link.set('up');
    const line = page.getByText('Ny version finns.');
    await seen(line);
    expect(await page.locator('html[data-same-page]').count()).toBe(1);
    // The open page's own files are still there, also those that it has not used.
    link.set('down');
    await page.getByRole('link', { name: 'Larm' }).first().click();
    await seen(page.getByRole('heading', { name: 'Larm' }).first());
    link.set('up');
    await page.getByRole('button', { name: 'Läs in' }).click();
    await expect.poll(version).toBe('f'.repeat(16));
    expect(await line.count()).toBe(0);
    link.rewrite = null;
  });

  const version = (): Promise<string> =>
    page
      .evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="vaka-version"]')?.content ?? '')
      .catch(() => '');
});

/** As if the console had been restored from a copy of another night. Runs in the page. */
function changeKeptHash(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('vaka');
    opening.addEventListener('error', () => reject(new Error('not opened')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction('picture', 'readwrite');
      const pictures = transaction.objectStore('picture');
      const reading = pictures.getAll();
      reading.addEventListener('success', () => {
        for (const row of reading.result as { hash: string }[])
          pictures.put({ ...row, hash: 'f'.repeat(64) });
      });
      transaction.addEventListener('complete', () => {
        database.close();
        resolve();
      });
    });
  });
}
