import { randomUUID } from 'node:crypto';
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeringAlarms, launchBrowser, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

const motive = 'Tusentals hushåll saknar el i kyla, och kommunen måste prioritera mellan nämnderna.';
const spoken = 'Muntligt, inte bekräftat';

/** The night when the chair cannot be at a screen: the vice chair stands in, and decisions come by telephone. */
describe('a decision when the chair is elsewhere', () => {
  let console: FreshConsole;
  let browser: Browser;
  let api: ApiClient;
  let tib: Page;
  let chair: Page;
  let vice: Page;
  let observer: Page;
  let admin: Page;
  const first = { incident: randomUUID(), request: randomUUID() };
  const second = { incident: randomUUID(), request: randomUUID() };

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    const { address } = console;
    api = await ApiClient.signIn(address, 'tib');
    await report(api, first.incident, 'Strömmen borta i Trollbäcken');
    await report(api, second.incident, 'Brevik avskuret');
    const as = async (who: string, path: string, look = {}) =>
      answeringAlarms(await openLive(await signedIn(browser, address, who, look), path));
    tib = await as('tib', '/krisledning');
    chair = await as('ordforande', '/', { viewport: phone });
    vice = await as('vice', '/krisledning', { viewport: phone, theme: 'dark' });
    observer = await as('lasare', '/');
    admin = await as('admin', '/krisledning');
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  describe('by the vice chair', () => {
    it('waits for the chair, and says so to the vice chair and to an administrator', async () => {
      await api.record('crisis-leadership.request-activation', { ...first, motive });
      await vice.getByRole('link', { name: 'Visa underlaget' }).click();
      await seen(vice.getByText(/Du får besluta först när ordföranden är antecknad som förhindrad/));
      expect(await vice.getByRole('button', { name: 'Aktivera', exact: true }).count()).toBe(0);
      await admin.getByRole('link', { name: 'Visa underlaget' }).click();
      await seen(admin.getByText(/Ingen annan kan, inte heller en administratör/));
      expect(await admin.getByRole('button', { name: 'Aktivera', exact: true }).count()).toBe(0);
      await seen(tib.getByText('Strömmen borta i Trollbäcken').first());
    });

    it('passes to the vice chair at once when the chair says that they are prevented', async () => {
      await chair.getByRole('link', { name: 'Visa underlag' }).click();
      await chair.getByRole('button', { name: 'Jag är förhindrad' }).click();
      const dialog = chair.getByRole('dialog', { name: 'Jag är förhindrad' });
      await dialog.getByRole('button', { name: 'Lämna frågan till vice ordföranden' }).click();
      await seen(chair.getByText(/Frågan ligger hos vice ordföranden/));
      await seen(vice.getByText(/Du träder i ordförandens ställe och beslutar/));
      await seen(observer.getByText(/Ordföranden är förhindrad sedan/).first());
    });

    it('is taken with the three conditions as the vice chair sees them', async () => {
      const urgent = vice.getByRole('radiogroup', { name: 'Krävs skyndsamma insatser av kommunen?' });
      await seen(vice.getByText('Förslag: oklart'));
      await urgent.getByRole('radio', { name: 'Uppfyllt', exact: true }).check();
      await seen(vice.getByText('Ändrat av dig. Förslaget var: oklart'));
      await vice
        .getByRole('button', { name: 'Ändra grunden: Krävs skyndsamma insatser av kommunen?' })
        .click();
      await vice
        .getByLabel('Grund: Krävs skyndsamma insatser av kommunen?')
        .fill('Tre personer med eldriven vård är inte nådda.');
      await vice.getByRole('button', { name: 'Aktivera', exact: true }).click();
      const dialog = vice.getByRole('dialog', { name: 'Du aktiverar krisledningsnämnden' });
      await seen(dialog.getByText('ändrat av dig'));
      await dialog.getByRole('button', { name: 'Skriv under och aktivera' }).click();
      await seen(vice.getByText('Krisledningsnämnden är aktiverad.').first());
      await tib.goto('/krisledning');
      await seen(tib.getByText(/Tre personer med eldriven vård är inte nådda/));
      await seen(observer.getByText(/Krisledningsnämnden i funktion sedan/).first());
      // The chair, who was reading, is told that somebody else has decided.
      await seen(chair.getByText('Krisledningsnämnden är aktiverad.').first());
    });
  });

  describe('by word of mouth', () => {
    it('is recorded by the duty officer with who, when, how recognised and why', async () => {
      await endActivity(console.address);
      await api.record('crisis-leadership.request-activation', { ...second, motive });
      await tib.goto('/krisledning');
      await recordByTelephone(tib);
      for (const page of [tib, observer]) {
        await seen(page.getByText(spoken).first());
        await seen(page.getByText(/som inte har bekräftat än/).first());
      }
      await seen(observer.getByText(/på muntligt beslut som inte är bekräftat/).first());
    });

    it('is confirmed by the chair on a phone', async () => {
      await chair.goto('/');
      await chair.getByRole('link', { name: 'Svara', exact: true }).click();
      await seen(chair.getByRole('heading', { name: /Du uppges ha beslutat .* Stämmer det\?/ }));
      await seen(chair.getByText('Jag ringde upp numret i larmlistan'));
      await chair.getByRole('button', { name: 'Ja, det stämmer' }).click();
      await chair.getByRole('button', { name: 'Skriv under: det stämmer' }).click();
      await seen(chair.getByText(/^Bekräftat .* av Ordförande/));
      await seen(observer.getByText(/Krisledningsnämnden i funktion sedan .*, på muntligt beslut\./).first());
      await seen(tib.getByText('Muntligt, bekräftat').first());
    });

    it('is denied by the chair, which everyone sees and hears at once, with what falls', async () => {
      await endActivity(console.address);
      await api.record('crisis-leadership.request-activation', { ...second, request: randomUUID(), motive });
      await tib.goto('/krisledning');
      await recordByTelephone(tib);
      await seen(tib.getByText(/som inte har bekräftat än/).first());
      const chairApi = await ApiClient.signIn(console.address, 'ordforande');
      const area = 'Personal till värmestugor';
      const takeover = { takeover: randomUUID(), committee: 'aldre-och-omsorgsnamnden', area, motive };
      await chairApi.record('crisis-leadership.take-over', takeover);
      await chair.goto('/');
      await chair.getByRole('link', { name: 'Svara', exact: true }).click();
      await chair.getByRole('button', { name: 'Nej, det stämmer inte' }).click();
      const dialog = chair.getByRole('dialog', { name: 'Du bestrider beslutet' });
      await seen(dialog.getByText('Krisledningsnämnden träder ur funktion genast.'));
      await seen(dialog.getByText(`${area} återgår till Äldre- och omsorgsnämnden.`));
      await seen(dialog.getByText(/^Frågan om H-\d+ väntar på ditt svar igen/));
      await dialog.getByLabel('Vad du vill tillägga').fill('Jag ville vänta på prognosen.');
      await dialog.getByRole('button', { name: 'Skriv under: det stämmer inte' }).click();
      await seen(chair.getByText(/^Bestritt .* Beslutet gäller inte\.$/));
      await seen(observer.getByText(/Ordföranden bestrider det muntliga beslutet/).first());
      await seen(observer.getByText('Ett övertagande har återgått.', { exact: false }).first());
      await observer
        .getByRole('alert')
        .filter({ hasText: /bestrids och gäller inte längre/ })
        .waitFor({ state: 'attached' });
      await seen(tib.getByText('Muntligt, bestritt').first());
    });
  });

  it('cannot be an activation under heightened alert, which stands over every page', async () => {
    await tib.goto('/krisledning');
    await tib.getByRole('button', { name: 'Anteckna höjd beredskap' }).click();
    const dialog = tib.getByRole('dialog', { name: 'Anteckna höjd beredskap' });
    await dialog.getByRole('radio', { name: 'Skärpt beredskap' }).check();
    await dialog.getByLabel('Källa').fill('Regeringens webbplats');
    await dialog.getByLabel('Beslutat').fill(swedishMinute());
    await dialog.getByRole('button', { name: 'Anteckna höjd beredskap' }).click();
    const band = 'Höjd beredskap. Kommunstyrelsen leder (LEH 3 kap. 2 §)';
    for (const page of [tib, observer, chair]) await seen(page.getByText(band).first());
    const asked = await api.command('crisis-leadership.request-activation', {
      incident: first.incident,
      request: randomUUID(),
      motive,
    });
    expect(asked.status).toBe(422);
    await chair.goto('/krisledning');
    await seen(chair.getByText(/Beslut som antecknas är kommunstyrelsens/).first());
    for (const page of [chair, tib, observer]) expect(await violations(page)).toEqual([]);
  });
});

/** Answers the question that waits, by what the chair said by telephone. */
async function recordByTelephone(page: Page): Promise<void> {
  // The page opens with the picture that the device keeps, in which the question is not yet put.
  await seen(page.getByText('Live', { exact: true }).last());
  await page.getByRole('listitem').getByRole('button', { name: 'Anteckna muntligt beslut' }).click();
  const dialog = page.getByRole('dialog', { name: 'Anteckna ett muntligt beslut' });
  await dialog.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await seen(dialog.getByText('Välj vad som beslutades.'));
  await dialog
    .getByRole('radiogroup', { name: 'Vad beslutades?' })
    .getByRole('radio', { name: 'Aktivera', exact: true })
    .check();
  await dialog
    .getByRole('radiogroup', { name: 'Vem beslutade?' })
    .getByRole('radio', { name: 'Ordföranden', exact: true })
    .check();
  await dialog.getByLabel('Hur kände du igen den som beslutade?').fill('Jag ringde upp numret i larmlistan.');
  await dialog.getByLabel('Motivering').fill(motive);
  await dialog.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Lets the executive board end the committee's activity. */
async function endActivity(address: string): Promise<void> {
  const secretary = await ApiClient.signIn(address, 'sekreterare');
  await secretary.record('crisis-leadership.terminate', {
    endedBy: 'executive-board',
    decidedAt: new Date().toISOString(),
    motive: 'Verksamheten behövs inte längre.',
  });
}

async function report(api: ApiClient, incident: string, title: string): Promise<void> {
  await api.record('incident.report', {
    incident,
    title,
    incidentType: 'power-outage',
    place: { label: 'Trollbäcken' },
    departments: ['liv-och-halsa'],
  });
  await api.record('incident.assess', {
    incident,
    facts: {
      departments: ['liv-och-halsa'],
      handledWithinOrdinaryOrganisation: 'no',
      needsMunicipalCoordination: 'yes',
      needsCentralPrioritisation: 'yes',
      deviatesFromNormal: 'yes',
      needsUrgentMunicipalAction: 'unknown',
      vitalFunctions: [{ function: 'electricity', disturbance: 'serious' }],
    },
  });
  await api.record('incident.classify', { incident, level: 'major', motive: 'Ordföranden tillfrågas.' });
}

const swedishMinute = (): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.now() - 60_000);

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return results.violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
