import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { answeringAlarms, launchBrowser, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

const motive = 'Tusentals hushåll saknar el i kyla, och kommunen måste prioritera mellan nämnderna.';

/** The story's middle: the duty officer asks, the chair decides on a phone, everyone sees it, and an area goes and comes back. */
describe("the chair's decision", () => {
  const incident = randomUUID();
  let console: FreshConsole;
  let browser: Browser;
  let tib: Page;
  let chair: Page;
  let observer: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    await reportSevereOutage(console.address, incident);
    [tib, chair, observer] = await Promise.all([
      signedIn(browser, console.address, 'tib').then((context) => openLive(context, `/handelse/${incident}`)),
      signedIn(browser, console.address, 'ordforande', { viewport: phone }).then((context) =>
        openLive(context),
      ),
      signedIn(browser, console.address, 'lasare', { theme: 'dark' }).then((context) => openLive(context)),
    ]);
    await Promise.all([tib, chair, observer].map(answeringAlarms));
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('is asked for by the duty officer with a motive, and shown to all while it waits', async () => {
    const panel = tib.getByRole('region', { name: 'Klassning' });
    const ask = panel.getByRole('button', { name: 'Begär ordförandens beslut' });
    await ask.click();
    await seen(panel.getByText(/Skriv en motivering på minst/));
    await panel.getByLabel('Motivering').fill(motive);
    await panel.getByLabel('Föredragande').fill('Tjänsteman i beredskap');
    await ask.click();
    for (const page of [chair, observer])
      await seen(page.getByText('Beslut väntar: ska krisledningsnämnden aktiveras?').first());
    await seen(panel.getByRole('link', { name: 'Visa begäran' }));
  });

  it("shows the incident, the act's conditions and what is known on the chair's phone", async () => {
    await chair.getByRole('link', { name: 'Visa underlag' }).click();
    await seen(chair.getByRole('heading', { name: 'Ska krisledningsnämnden aktiveras?' }));
    await seen(chair.getByText('Strömmen borta i hela kommunen').first());
    await seen(chair.getByText('Lagens tre villkor'));
    await seen(chair.getByText('Förslag: uppfyllt').first());
    await seen(chair.getByText('LEH 1 kap. 4 §').first());
    await seen(chair.getByText('Hushåll utan el').first());
    await seen(observer.getByText(/Ordföranden öppnade underlaget/).first());
  });

  it('activates the committee and makes the incident extraordinary for everyone', async () => {
    await chair.getByRole('button', { name: 'Aktivera', exact: true }).click();
    const dialog = chair.getByRole('dialog', { name: 'Du aktiverar krisledningsnämnden' });
    await until(() => dialog.getByLabel('Motivering').inputValue()).toBe(motive);
    await dialog.getByLabel('Motivering').fill('');
    await dialog.getByRole('button', { name: 'Skriv under och aktivera' }).click();
    await seen(dialog.getByText(/Skriv en motivering på minst/));
    await dialog.getByLabel('Motivering').fill(`${motive} Nämnden kallas.`);
    await dialog.getByRole('button', { name: 'Skriv under och aktivera' }).click();
    await seen(chair.getByText('Krisledningsnämnden är aktiverad.').first());
    await seen(observer.getByText(/Krisledningsnämnden i funktion sedan/).first());
    await seen(
      observer
        .getByRole('region', { name: 'Samlat läge' })
        .getByText(/Extraordinär/)
        .first(),
    );
    await seen(
      tib
        .getByRole('region', { name: 'Händelsen i korthet' })
        .getByText('Extraordinär händelse', { exact: true }),
    );
  });

  it("lets the chair take over another committee's area and hand it back", async () => {
    await chair.getByRole('link', { name: 'Krisledning', exact: true }).click();
    await chair.getByRole('button', { name: 'Ta över', exact: true }).click();
    const take = chair.getByRole('dialog', { name: 'Ta över ett område' });
    await take.getByLabel('Från nämnd').selectOption({ label: 'Äldre- och omsorgsnämnden' });
    await take.getByLabel('Del av området').fill('Personal till värmestugor');
    await take.getByLabel('Motivering').fill('Personalen behövs samlad under natten.');
    await take.getByRole('button', { name: 'Ta över', exact: true }).click();
    await observer.goto('/krisledning');
    const row = observer.getByRole('row', { name: /Äldre- och omsorgsnämnden.*Personal till värmestugor/ });
    await seen(row.getByText('Övertaget', { exact: false }));

    await chair.getByRole('button', { name: 'Lämna tillbaka' }).first().click();
    const back = chair.getByRole('dialog', { name: /^Lämna tillbaka till/ });
    await back.getByLabel('Motivering').fill('Läget klaras igen i ordinarie ordning.');
    await back.getByRole('button', { name: 'Lämna tillbaka' }).click();
    await seen(row.getByText('Återlämnat', { exact: false }));
  });

  it('opens a warming centre that was proposed from the points, by a decision that is reported after', async () => {
    await tib.goto('/trygghetspunkter');
    await tib.getByRole('button', { name: 'Föreslå värmestugor' }).click();
    const propose = tib.getByRole('dialog', { name: 'Föreslå värmestugor' });
    await propose.getByLabel(/^Exempelpunkt Brevik/).check();
    await until(() => propose.getByLabel('Förslag till beslut').inputValue()).toBe(
      'Exempelpunkt Brevik öppnas som värmestuga.',
    );
    await propose.getByLabel('Skäl').fill('Brevik är avskuret och saknar värme.');
    await propose.getByRole('button', { name: 'Föreslå värmestugor' }).click();
    const point = tib.getByRole('row', { name: /Exempelpunkt Brevik/ });
    await seen(point.getByText(/^föreslagen som värmestuga/));

    const proposals = chair.getByRole('region', { name: 'Förslag till beslut' });
    await proposals.getByRole('button', { name: 'Besluta' }).click();
    const decide = chair.getByRole('dialog', { name: 'Anteckna ett beslut' });
    await decide.getByRole('radio', { name: 'Brådskande, ordföranden ensam' }).check();
    await decide.getByRole('button', { name: 'Anteckna beslut' }).click();
    await seen(point.getByText('Värmestuga', { exact: true }));
    await seen(point.getByText(/^genom beslut 1,/));

    const unreported = chair.getByRole('region', { name: 'Brådskande beslut att anmäla' });
    await unreported.getByRole('button', { name: 'Anmäl till nämnden' }).click();
    const report = chair.getByRole('dialog', { name: 'Anmäl beslut till nämnden' });
    await report.getByRole('button', { name: 'Anmäl till nämnden' }).click();
    await unreported.waitFor({ state: 'detached' });
    await seen(chair.getByText(/Anmält till nämnden \d\d:\d\d/));
  });
});

/** An incident on which all three conditions of the act hold, told to the console as an API client would. */
async function reportSevereOutage(address: string, incident: string): Promise<void> {
  const api = await ApiClient.signIn(address, 'tib');
  await api.record('incident.report', {
    incident,
    title: 'Strömmen borta i hela kommunen',
    incidentType: 'power-outage',
    place: { label: 'Hela kommunen' },
    departments: ['liv-och-halsa', 'samhallsbyggnad'],
  });
  await api.record('incident.assess', {
    incident,
    facts: {
      departments: ['liv-och-halsa', 'samhallsbyggnad'],
      handledWithinOrdinaryOrganisation: 'no',
      needsMunicipalCoordination: 'yes',
      needsCentralPrioritisation: 'yes',
      deviatesFromNormal: 'yes',
      needsUrgentMunicipalAction: 'yes',
      vitalFunctions: [{ function: 'electricity', disturbance: 'serious' }],
    },
  });
  await api.record('incident.classify', { incident, level: 'major', motive: 'Ordföranden tillfrågas.' });
}
