import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

/** When it is over: any moment again, in the console and in a file that needs neither console nor network. */
describe('the past', () => {
  let console: FreshConsole;
  let browser: Browser;
  let folder: string;
  let before: number;
  const incident = randomUUID();

  beforeAll(async () => {
    [console, browser, folder] = await Promise.all([
      freshConsole(),
      launchBrowser(),
      mkdtemp(join(tmpdir(), 'vaka-replay-')),
    ]);
    const tib = await ApiClient.signIn(console.address, 'tib');
    await tib.record('incident.report', {
      incident,
      title: 'Läckage på torget',
      incidentType: 'water-supply',
    });
    await tib.record('incident.classify', { incident, level: 'disruption' });
    const { body } = await tib.ask('/head');
    before = (body as { readonly seq: number }).seq;
    await tib.record('journal.write', {
      entry: randomUUID(),
      kind: 'note',
      direction: 'internal',
      text: 'Elverken är på plats',
      incident,
    });
    await tib.record('incident.close', { incident, reason: 'Strömmen är tillbaka' });
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
    await rm(folder, { recursive: true });
  });

  it('a link shows the board as it was, what was not known then, and nothing to do', async () => {
    const desk = await signedIn(browser, console.address, 'tib');
    const page = await openLive(desk, `/aterspelning?vid=${before}`);
    await seen(page.getByText('Inget här är nuläge och inget kan ändras.'));
    await seen(page.getByRole('link', { name: 'Läckage på torget' }).first());
    await seen(page.getByText('Det som står ovanför var inte känt då.').first());
    expect(await page.getByRole('button', { name: /Ny händelse|Logga/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Nästa registrering' }).click();
    await page.getByRole('button', { name: 'Nästa registrering' }).click();
    await page.getByRole('button', { name: 'Nästa registrering' }).click();
    const open = page
      .getByRole('region', { name: 'Händelser' })
      .getByRole('link', { name: 'Läckage på torget' });
    await open.first().waitFor({ state: 'hidden' });
  });

  it('has the duty, the meetings, the reports and one point as they were, with nothing to do on them', async () => {
    const desk = await signedIn(browser, console.address, 'tib');
    const page = await openLive(desk, `/aterspelning?vid=${before}`);
    const tabs = page.getByRole('navigation', { name: 'Sidor i återspelningen' });
    await tabs.getByRole('link', { name: 'Tjänst' }).click();
    await seen(page.getByRole('heading', { name: 'Tjänsteman i beredskap' }));
    await tabs.getByRole('link', { name: 'Lägesrapporter' }).click();
    await seen(page.getByText('Ingen rapport är godkänd ännu'));
    await tabs.getByRole('link', { name: 'Krisledning' }).click();
    await page.getByRole('link', { name: 'Sammanträden' }).click();
    await seen(page.getByRole('heading', { name: 'Sammanträden' }).last());
    await tabs.getByRole('link', { name: 'Trygghetspunkter' }).click();
    await page.getByRole('link', { name: 'Exempelpunkt Bollmora', exact: true }).click();
    await seen(page.getByRole('heading', { name: 'Exempelpunkt Bollmora' }));
    const toDo = /Rapportera|Ändra status|Anslut|Lämna över|Kalla|Planera|Gör utkast/;
    expect(await page.getByRole('button', { name: toDo }).count()).toBe(0);
  });

  it('the file replays, finds and proves itself without a network', async () => {
    const desk = await signedIn(browser, console.address, 'tib');
    const page = await openLive(desk, '/exporter');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Spara Återspelning som fil' }).click(),
    ]);
    const file = join(folder, 'fil.html');
    await download.saveAs(file);
    const alone = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } });
    const opened = await alone.newPage();
    const faults: string[] = [];
    opened.on('console', (said) => {
      if (said.type() === 'error') faults.push(said.text());
    });
    await opened.goto(pathToFileURL(file).href);
    await opened.getByRole('button', { name: 'Sök', exact: true }).click();
    await opened.getByLabel('Ord i det som sagts').fill('elverk');
    await opened.keyboard.press('Enter');
    await opened.getByRole('button', { name: /Elverken är på plats/ }).click();
    await seen(opened.getByRole('link', { name: 'Läckage på torget' }).first());
    await opened.getByRole('button', { name: 'Kontrollera', exact: true }).click();
    await opened.getByRole('button', { name: 'Kontrollera loggen' }).click();
    await seen(opened.getByText(/^Kedjan är hel: \d+ registreringar i Tyresö kommun\./));
    expect(faults).toEqual([]);
    await alone.close();
  });
});
