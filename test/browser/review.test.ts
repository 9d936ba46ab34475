import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchBrowser, openLive, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

/** When it is over: what it cost, what was seen, and what is done about it. */
describe('after an incident', () => {
  let console: FreshConsole;
  let browser: Browser;
  let page: Page;
  const incident = randomUUID();

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    const tib = await ApiClient.signIn(console.address, 'tib');
    await tib.record('incident.report', { incident, title: 'Kabelbrott', incidentType: 'power-outage' });
    await tib.record('incident.classify', { incident, level: 'disruption' });
    await tib.record('incident.close', { incident, reason: 'Strömmen är tillbaka' });
    const desk = await signedIn(browser, console.address, 'krisledning');
    page = await openLive(desk, `/kostnader?handelse=${incident}`);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  const dialog = (name: string): Locator => page.getByRole('dialog', { name });

  it('its costs are recorded, corrected with why, and summed for the claim', async () => {
    await page.getByRole('button', { name: 'Registrera kostnad' }).click();
    const form = dialog('Registrera kostnad');
    await form.getByLabel('Vad', { exact: true }).fill('Nattpersonal');
    await form.getByLabel('Timmar').fill('7:30');
    await form.getByLabel('Kostnad per timme').fill('480');
    await form.getByLabel('Förvaltning').selectOption({ label: 'Förvaltningen för liv och hälsa' });
    await form.getByRole('button', { name: 'Registrera', exact: true }).click();
    await page.getByRole('button', { name: 'Rätta Nattpersonal' }).click();
    const again = dialog('Rätta kostnaden');
    await again.getByLabel('Timmar').fill('8');
    await again.getByLabel('Skäl').fill('En halvtimme saknades');
    await again.getByRole('button', { name: 'Rätta', exact: true }).click();
    await seen(page.getByText('Rättad. Skäl: En halvtimme saknades'));
    const account = page.getByRole('region', { name: 'Att läsa och lämna vidare' });
    await seen(account.getByText(/^3\s840\skr$/).first());
  });

  it('what was seen gets a cause and a measure, which is a task until it is done', async () => {
    await page.goto(`${console.address}/utvardering?handelse=${incident}`);
    await page.getByRole('button', { name: 'Ny iakttagelse' }).click();
    const form = dialog('Ny iakttagelse');
    await form.getByLabel('Vad som iakttogs').fill('Nyckeln till punkten saknades');
    await form.getByLabel('Orsak').fill('Ingen rutin');
    await form.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('button', { name: 'Lägg till åtgärd' }).click();
    const measure = dialog('Lägg till åtgärd');
    await measure.getByLabel('Vad som ska göras').fill('Nyckelskåp vid punkten');
    await measure.getByLabel('Ansvarig').fill('Fastighet');
    await measure.getByLabel('Klar senast').fill(`${new Date().getFullYear() + 1}-03-01`);
    await measure.getByRole('button', { name: 'Lägg till åtgärd' }).click();
    await seen(page.getByText(/^Nyckelskåp vid punkten\. Fastighet, senast 1 mars/));
    await page.getByRole('link', { name: 'Uppgifter' }).first().click();
    await seen(page.getByRole('button', { name: 'Ändra: Nyckelskåp vid punkten' }));
    await seen(page.getByRole('link', { name: /^Åtgärd efter H-/ }));
  });
});
