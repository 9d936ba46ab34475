import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchBrowser, openLive, seen, signedIn, wallDisplay } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

/** The staff's night: activated, staffed, in rhythm, directed, and working by an action card whose ticks everybody sees. */
describe('the krisledningsgrupp and its staff', () => {
  let console: FreshConsole;
  let browser: Browser;
  let chief: Page;
  let wall: Page;
  const incident = randomUUID();

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    const tib = await ApiClient.signIn(console.address, 'tib');
    const title = 'Strömmen borta i Trollbäcken';
    await tib.record('incident.report', { incident, title, incidentType: 'power-outage' });
    const [desk, room] = await Promise.all([
      signedIn(browser, console.address, 'stabschef'),
      signedIn(browser, console.address, 'lasare', { viewport: wallDisplay, theme: 'dark' }),
    ]);
    [chief, wall] = await Promise.all([openLive(desk, '/stab'), openLive(room, '/vagg')]);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  const dialog = (name: string): Locator => chief.getByRole('dialog', { name });

  it('is activated with a motive and by whose order, which the diary says', async () => {
    await chief.getByRole('button', { name: 'Aktivera gruppen' }).click();
    const form = dialog('Aktivera gruppen');
    await form.getByLabel('Motiv').fill('Flera förvaltningar behöver samordnas');
    await form.getByLabel('Beslutat av').fill('Kommundirektören på telefon');
    await form.getByLabel('Händelse').selectOption(incident);
    await form.getByRole('button', { name: 'Aktivera gruppen' }).click();
    await seen(chief.getByText(/^Aktiverad sedan/).first());
    await seen(chief.getByText('Plan 1 i kommunhuset'));
    const groups = chief.getByRole('region', { name: 'Krisgrupper' });
    await seen(groups.getByText('1 aktiverad'));
  });

  it('is staffed: who has a function now, and a gap until the next', async () => {
    const staffing = chief.getByRole('region', { name: 'Bemanning' });
    await staffing.getByRole('button', { name: 'Bemanna S2 Lägesbild' }).click();
    const form = dialog('Bemanna funktion');
    await form.getByLabel('Vem').fill('Lägesbild 1');
    await form.getByRole('button', { name: '8 h' }).click();
    await form.getByRole('button', { name: 'Bemanna', exact: true }).click();
    const row = staffing.getByRole('row', { name: /S2 Lägesbild/ });
    await seen(row.getByText('Lägesbild 1').first());
    await row
      .getByRole('button', { name: /Lägesbild 1/ })
      .first()
      .click();
    await seen(dialog('Lägesbild 1').getByText('S2 Lägesbild'));
    await dialog('Lägesbild 1').getByRole('button', { name: 'Stäng' }).last().click();
  });

  it('has a rhythm whose countdown stands on the wall', async () => {
    await chief.getByRole('button', { name: 'Sätt stabsrytm' }).click();
    const form = dialog('Sätt stabsrytm');
    await form.getByLabel('Därefter').selectOption('120');
    await form.getByRole('button', { name: 'Sätt stabsrytm' }).click();
    await seen(chief.getByText(/^Därefter \d/));
    await seen(wall.getByText('Nästa stabsorientering'));
    await seen(wall.getByText(/^om \d/).first());
  });

  it('holds a briefing whose minutes are a journal entry, and the next one comes', async () => {
    const rhythm = chief.getByRole('region', { name: 'Stabsrytm' });
    const before = await rhythm.getByRole('time').first().getAttribute('datetime');
    await rhythm.getByRole('button', { name: 'Håll stabsorientering' }).click();
    const form = dialog('Håll stabsorientering');
    await seen(form.getByText('Personsäkerhet'));
    await form.getByLabel('Minnesanteckning').fill('Alla boenden har reservkraft till midnatt.');
    await form.getByRole('button', { name: 'Håll stabsorientering' }).click();
    await seen(rhythm.getByText(/^Senast/));
    await until(() => rhythm.getByRole('time').first().getAttribute('datetime')).not.toBe(before);
  });

  it('directs, and follows up until it is fulfilled', async () => {
    const directives = chief.getByRole('region', { name: 'Inriktningar' });
    await directives.getByRole('button', { name: 'Ge inriktning' }).first().click();
    const issue = dialog('Ge inriktning');
    await issue.getByLabel('Inriktning').fill('Ingen ska frysa i sitt hem');
    await issue.getByLabel('Ansvarig').fill('S3 Genomförande');
    await issue.getByRole('button', { name: 'Ge inriktning' }).click();
    await directives.getByRole('button', { name: 'Följ upp: Ingen ska frysa i sitt hem' }).click();
    const followUp = dialog('Följ upp inriktning');
    await followUp.getByRole('radio', { name: 'Uppfylld' }).check();
    await followUp.getByLabel('Vad som har gjorts, och varför').fill('Alla har värme.');
    await followUp.getByRole('button', { name: 'Följ upp' }).click();
    await seen(directives.getByText('1 avslutad'));
  });

  it("puts up an action card's tasks on the incident, and a done one is its tick", async () => {
    await chief.goto(`/handelse/${incident}`);
    const cards = chief.getByRole('region', { name: 'Åtgärdskort' });
    await cards.getByRole('button', { name: 'Lägg upp uppgifterna: Elavbrott, genomförande' }).click();
    await seen(cards.getByText('0 av 7'));
    const tasks = chief.getByRole('region', { name: 'Uppgifter' });
    await tasks.getByRole('button', { name: /^Kvittera: Ring nätägaren/ }).click();
    await seen(tasks.getByText(/^kvitterad/));
    await tasks.getByRole('button', { name: /^Markera som klar: Ring nätägaren/ }).click();
    await seen(cards.getByText('1 av 7'));
    await cards.getByRole('link', { name: 'Elavbrott, genomförande' }).click();
    await seen(chief.getByRole('article', { name: 'Elavbrott, genomförande' }));
    await seen(chief.getByRole('button', { name: 'Skriv ut' }));
  });

  it('ends its work with a motive, and every step stands in the diary', async () => {
    await chief.goto('/stab');
    await chief.getByRole('button', { name: 'Avsluta gruppens arbete' }).click();
    const form = dialog('Avsluta gruppens arbete');
    await form.getByLabel('Motiv').fill('Strömmen är tillbaka.');
    await form.getByRole('button', { name: 'Avsluta gruppens arbete' }).click();
    await seen(chief.getByRole('button', { name: 'Aktivera gruppen' }));
    await chief.goto('/dagbok');
    await seen(chief.getByText(/är aktiverad\. Beslutat av Kommundirektören på telefon\./).first());
    await seen(chief.getByText(/har hållit stabsorientering\. Alla boenden har reservkraft/).first());
    await seen(chief.getByText(/inriktning till S3 Genomförande: Ingen ska frysa/).first());
    await seen(chief.getByText(/avslutar arbetet\. Motiv: Strömmen är tillbaka\./).first());
  });
});
