import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchBrowser, openLive, pressFor, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

const first = randomUUID();
const again = randomUUID();
const other = randomUUID();

/** Two callers tell of the same thing: one incident goes on, and both numbers lead to it. */
describe('incidents that meet', () => {
  let console: FreshConsole;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    const api = await ApiClient.signIn(console.address, 'tib');
    const report = (incident: string, title: string) =>
      api.record('incident.report', { incident, title, incidentType: 'water-supply' });
    await report(first, 'Vattenläcka på Bollmoravägen');
    await report(again, 'Vatten rinner över Bollmoravägen');
    await report(other, 'Lågt tryck i Bollmora');
    const about = { incident: again, kind: 'note', direction: 'internal' };
    await api.record('journal.write', { entry: randomUUID(), ...about, text: 'Gatan är avstängd.' });
    const task = { task: randomUUID(), incident: again, title: 'Ställ ut tankar', owner: 'VA-jouren' };
    await api.record('task.add', task);
    page = await openLive(await signedIn(browser, console.address, 'tib'), `/handelse/${again}`);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('become one, whose journal and tasks have those of both', async () => {
    await page.getByRole('button', { name: 'Sammanför', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Sammanför H-008 med en annan' });
    await dialog.getByRole('combobox', { name: 'Fortsätter i' }).fill('H-007');
    await page.getByRole('option', { name: /H-007/ }).click();
    await dialog.getByLabel('Skäl').fill('Samma läcka, två som ringde.');
    await dialog.getByRole('button', { name: 'Sammanför' }).click();
    await seen(page.getByRole('heading', { name: 'Vattenläcka på Bollmoravägen' }));
    await seen(page.getByText('H-007 med H-008'));
    await seen(page.getByText('Gatan är avstängd.'));
    await seen(page.getByText('Ställ ut tankar').first());
    const brief = page.getByRole('region', { name: 'Händelsen i korthet' });
    await seen(brief.getByText('Sammanförd hit'));
    await seen(brief.getByRole('link', { name: 'H-008' }));
  });

  it('are led to by both numbers: the page and the palette', async () => {
    await page.getByRole('link', { name: 'H-008' }).first().click();
    await seen(page.getByText(/^Sammanförd med H-007/));
    await seen(page.getByText('Händelsen går i H-007. Logga där.'));
    await pressFor(page, 'Control+k', page.getByRole('dialog', { name: 'Kommandon och sökning' }));
    await page.keyboard.type('H-008');
    await page.getByRole('menuitem', { name: /H-008 går i H-007/ }).click();
    await seen(page.getByRole('heading', { name: 'Vattenläcka på Bollmoravägen' }));
  });

  it('stand linked with each other on both pages', async () => {
    await page.getByRole('button', { name: 'Koppla', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Koppla H-007' });
    await dialog.getByRole('combobox', { name: 'Hör ihop med' }).fill('H-009');
    await page.getByRole('option', { name: /H-009/ }).click();
    await dialog.getByRole('button', { name: 'Koppla' }).click();
    const brief = page.getByRole('region', { name: 'Händelsen i korthet' });
    await brief.getByRole('link', { name: 'H-009' }).click();
    await seen(page.getByRole('heading', { name: 'Lågt tryck i Bollmora' }));
    await seen(brief.getByRole('link', { name: 'H-007' }));
  });
});
