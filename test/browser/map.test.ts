import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pmtilesArchive } from '../../server/tiles/pmtiles.fixture.ts';
import {
  desktop,
  launchBrowser,
  newContext,
  openLive,
  seen,
  signedIn,
  wallDisplay,
} from '../support/browser.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { tilePicture } from '../support/tile-picture.ts';
import { squareTile } from '../support/vector-tile.ts';
import { until } from '../support/until.ts';

/** Tyresö's tiles of zoom 12, in one colour. */
function tilesOfTyreso(): Buffer {
  const columns = [2252, 2253, 2254, 2255, 2256, 2257];
  const rows = [1206, 1207, 1208, 1209, 1210];
  const bytes = tilePicture([12, 200, 90]);
  const tiles = columns.flatMap((x) => rows.map((y) => ({ z: 12, x, y, bytes })));
  return pmtilesArchive(tiles, { metadata: { attribution: '© Exempelkartan' } });
}

const attribution = '© Exempelkartan. Strandlinjer: GSHHG';

describe('the map', () => {
  let folder: string;
  let console: FreshConsole;
  let browser: Browser;
  let chief: BrowserContext;
  let map: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-map-'));
    const file = join(folder, 'karta.pmtiles');
    await writeFile(file, tilesOfTyreso());
    [console, browser] = await Promise.all([freshConsole({ VAKA_MAP_PMTILES: file }), launchBrowser()]);
    chief = await signedIn(browser, console.address, 'stabschef');
    await chief.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: console.address });
    map = await openLive(chief, '/karta');
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const search = () => map.getByRole('combobox', { name: 'Sök plats eller händelse' });
  const position = () => map.getByRole('region', { name: 'Utpekat läge' });
  const middle = (page: Page) => new URL(page.url()).searchParams.get('plats');

  it("lies on the operator's tiles, says whose they are, and breaks no policy", async () => {
    await seen(map.getByText(attribution));
    await seen(map.locator('img.leaflet-tile-loaded').first());
    const breaches: string[] = [];
    map.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) breaches.push(line.text());
    });
    await map.getByRole('button', { name: 'Zooma in' }).click();
    await seen(map.locator('img.leaflet-tile-loaded').first());
    await map.getByRole('checkbox', { name: 'Bakgrundskarta' }).uncheck();
    await map.locator('img.leaflet-tile').first().waitFor({ state: 'detached' });
    await seen(map.getByText(/^Strandlinjer: GSHHG/));
    await map.getByRole('checkbox', { name: 'Bakgrundskarta' }).check();
    expect(breaches).toEqual([]);
  });

  it.each([
    ['N 6569356 E 682613', /^59,2238\d N 18,200\d\d Ö$/, '59.223'],
    ['59,2301, 18,2902', /^59,23010 N 18,29020 Ö$/, '59.230'],
    ['34V CL 40214 68328', /^59,2238\d N 18,200\d\d Ö$/, '59.223'],
  ])('goes where %s points when it is pasted', async (pasted, shown, near) => {
    await map.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await search().click();
    await map.keyboard.press('ControlOrMeta+v');
    await seen(position().getByText(shown));
    await until(() => middle(map)).toContain(near);
    expect(await search().inputValue()).toBe('');
  });

  it('gives the place in every system, to be copied', async () => {
    for (const system of ['WGS 84', 'Grader, minuter', 'SWEREF 99 TM', 'MGRS'])
      await seen(position().getByText(system, { exact: true }));
    await position().getByRole('button', { name: 'Kopiera SWEREF 99 TM' }).click();
    await until(() => map.evaluate(() => navigator.clipboard.readText())).toMatch(/^N 65\d{5} E 6\d{5}$/);
    await seen(position().getByRole('button', { name: 'Logga händelse här' }));
  });

  it('goes to a place by its name, by keyboard alone, and from the list to an area', async () => {
    await search().fill('uddby');
    await seen(map.getByRole('option', { name: /Uddby/ }).first());
    await map.keyboard.press('Enter');
    await seen(map.getByRole('heading', { name: 'Uddby' }));
    await map.getByRole('button', { name: 'Ta bort det utpekade läget' }).click();
    await map.getByRole('button', { name: 'Visa som lista' }).click();
    await map.getByRole('button', { name: /^Område öst \(exempel\)/ }).press('Enter');
    await until(() => middle(map)).toMatch(/^59\.22/);
  });

  it('is found as it was by a link, also after signing in', async () => {
    const side = map.getByRole('complementary', { name: 'Lager och tecken' });
    await side.getByRole('button', { name: 'Stäng', exact: true }).click();
    await map.getByRole('checkbox', { name: 'Ortnamn' }).uncheck();
    await until(() => map.url()).not.toContain('names');
    await map.getByRole('button', { name: 'Kopiera länk' }).click();
    await seen(map.getByText('Länken är kopierad.').first());
    const link = await map.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/karta\?plats=59\.\d{5},18\.\d{5}&zoom=[\d.]+&lager=incidents,/);

    const other = await newContext(browser, console.address);
    const page = await openLive(other, link.slice(console.address.length));
    await page.getByLabel('Kommun', { exact: true }).selectOption('tyreso');
    await page.getByLabel('Användarnamn').fill('lasare');
    await page.getByLabel('Lösenord').fill('vaka-exempel');
    await page.getByRole('button', { name: 'Logga in' }).click();
    await seen(page.getByText(attribution));
    expect(await page.getByRole('checkbox', { name: 'Ortnamn' }).isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: 'Händelser' }).isChecked()).toBe(true);
    const nearness = (text: string) => new URL(text).searchParams.get('zoom');
    expect(nearness(page.url())).toBe(nearness(link));
    const [lat = 0, lon = 0] = (middle(page) ?? '').split(',').map(Number);
    const [theirLat = 0, theirLon = 0] = (new URL(link).searchParams.get('plats') ?? '')
      .split(',')
      .map(Number);
    expect(Math.hypot(lat - theirLat, lon - theirLon)).toBeLessThan(0.001);
    // One who only reads steers no wall.
    expect(await page.getByRole('button', { name: 'Visa på väggen' }).count()).toBe(0);
    await other.close();
  });

  it('is shown on the wall by one press, which says so until the wall is let go', async () => {
    const room = await signedIn(browser, console.address, 'lasare', { viewport: wallDisplay, theme: 'dark' });
    const wall = await openLive(room, '/vagg');
    await seen(wall.getByText(attribution));
    await map.getByRole('checkbox', { name: 'Ortnamn' }).check();
    await map.goto('/karta?plats=59.17550,18.36400&zoom=14');
    await seen(map.getByText(attribution));
    await map.getByRole('button', { name: 'Visa på väggen' }).click();
    await seen(map.getByText(/^Väggen visar en vy vald \d\d:\d\d av stabschef\.$/));
    await seen(wall.getByText(/^Vy vald \d\d:\d\d av stabschef$/));
    await seen(wall.getByText('Åva', { exact: true }).first());
    await wall.getByText('Brevik', { exact: true }).first().waitFor({ state: 'detached' });
    await map.getByRole('button', { name: 'Låt väggen välja själv' }).click();
    await wall.getByText(/^Vy vald/).waitFor({ state: 'detached' });
    await room.close();
  });

  it.each(['the layers', 'the list', 'a place'])('with %s has nothing that axe finds', async (what) => {
    if (what === 'the list') await map.getByRole('button', { name: 'Visa som lista' }).click();
    if (what === 'a place') {
      await search().fill('59.2238 18.2001');
      await seen(map.getByRole('option', { name: /59,2238 N/ }));
      await map.keyboard.press('Enter');
      await seen(position().getByText('MGRS', { exact: true }));
    }
    await map.evaluate(axe.source);
    const { violations } = await map.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
    ).toEqual([]);
  });

  it('keeps its own drawing when no tile can be had', async () => {
    const context = await signedIn(browser, console.address, 'lasare', { viewport: desktop });
    await context.route('**/tiles/*/*/*', (route) => route.abort());
    const page = await openLive(context, '/karta');
    await seen(page.getByText(attribution));
    await until(() => page.locator('.leaflet-base-pane path').count()).toBeGreaterThan(1);
    await context.close();
  });
});

/** Of PMTiles' numbers (its specification, version 3): vector tiles, packed with gzip. */
const [vector, gzip] = [1, 2];

describe('the map on vector tiles', () => {
  let folder: string;
  let console: FreshConsole;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-map-'));
    const file = join(folder, 'karta.pmtiles');
    const bytes = gzipSync(squareTile('water'));
    const tiles = [140, 141].map((x) => ({ z: 8, x, y: 75, bytes }));
    const whole = pmtilesArchive(tiles, {
      type: vector,
      packed: gzip,
      metadata: { attribution: '© Exempelkartan' },
    });
    await writeFile(file, whole);
    [console, browser] = await Promise.all([freshConsole({ VAKA_MAP_PMTILES: file }), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['light', 'dark'] as const)('draws them in the page’s colours: %s', async (theme) => {
    const context = await signedIn(browser, console.address, 'lasare', { viewport: desktop, theme });
    const page = await openLive(context, '/karta');
    await seen(page.getByText(attribution));
    const brightness = (): Promise<number> =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.leaflet-tile');
        const painted = canvas?.getContext('2d')?.getImageData(100, 100, 1, 1).data;
        return painted === undefined || painted[3] === 0 ? -1 : Math.max(...painted.slice(0, 3));
      });
    if (theme === 'light') await until(brightness).toBeGreaterThan(150);
    else await until(async () => (await brightness()) >= 0 && (await brightness()) < 100).toBe(true);
    await context.close();
  });
});
