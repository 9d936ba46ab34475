import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byPart } from '#shared/situation-report/parts.ts';
import { launchBrowser, openLive, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

/** A situation report from the log to its number, with two at the same draft. */
describe('a situation report', () => {
  let console: FreshConsole;
  let browser: Browser;
  let chief: Page;
  let tib: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    [chief, tib] = await Promise.all(
      ['stabschef', 'tib'].map(async (account) =>
        openLive(await signedIn(browser, console.address, account), '/lagesrapporter'),
      ) as [Promise<Page>, Promise<Page>],
    );
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('is made from the log, and shows what a sentence was taken from', async () => {
    await tib.getByRole('button', { name: 'Gör utkast från loggen' }).click();
    await tib.getByRole('button', { name: '1 källa till mening 1 i Händelseförlopp' }).click();
    await seen(tib.getByText(/^H-001 rapporterad/));
    const course = tib.getByRole('region', { name: 'Händelseförlopp' });
    expect(await course.getByRole('textbox').first().inputValue()).toMatch(/H-001, .* rapporteras/);
  });

  it('is edited by two: the later is told, and keeps the own text until one is chosen', async () => {
    await chief.getByRole('button', { name: /^Öppna: Utkast/ }).click();
    const sentence = (page: Page) => page.getByRole('textbox', { name: 'Mening 1 i Läget' });
    await sentence(chief).fill('Läget är ansträngt.');
    await sentence(tib).fill('Läget är stabilt.');
    await tib.getByRole('button', { name: 'Spara utkast' }).click();
    await seen(chief.getByText('Någon annan har sparat utkastet'));
    expect(await sentence(chief).inputValue()).toBe('Läget är ansträngt.');
    await chief.reload();
    await chief.getByRole('button', { name: /^Öppna: Utkast/ }).click();
    expect(await sentence(chief).inputValue()).toBe('Läget är ansträngt.');
    await chief.getByRole('button', { name: 'Visa deras text' }).click();
    await until(() => sentence(chief).inputValue()).toBe('Läget är stabilt.');
  });

  it('is approved with what is not saved yet, gets its number and is the same to all', async () => {
    const expected = chief.getByRole('region', { name: 'Förväntad utveckling' });
    await expected.getByRole('button', { name: /^Lägg till mening/ }).click();
    await expected.getByRole('textbox').last().fill('Strömmen väntas tillbaka i morgon.');
    await chief.getByRole('button', { name: 'Godkänn' }).click();
    const dialog = chief.getByRole('dialog', { name: 'Godkänn lägesrapporten' });
    await dialog.getByRole('button', { name: 'Godkänn' }).click();
    await dialog.waitFor({ state: 'hidden' });
    for (const page of [chief, tib]) {
      const report = page.getByRole('region', { name: 'Lägesrapport 1' });
      await seen(report.getByText('Strömmen väntas tillbaka i morgon.'));
      expect(await report.getByRole('textbox').count()).toBe(0);
    }
    const api = await ApiClient.signIn(console.address, 'lasare');
    expect(JSON.stringify((await api.ask('/state')).body)).toContain('Strömmen väntas tillbaka i morgon.');
  });

  it('is worked on where it is confidential by those who may read it, and not kept on the device', async () => {
    const api = await ApiClient.signIn(console.address, 'tib');
    const report = randomUUID();
    const sections = { course: 'Reservkraft vid hemligt bergrum.' };
    const restrict = { ground: 'OSL 18 kap. 13 §' };
    await api.record('situation-report.draft', { report, sections, restrict });
    await chief.reload();
    // What the device kept may be of before the approval, with the first report as the draft.
    await seen(chief.getByRole('button', { name: /^Läs: Lägesrapport 1/ }));
    await chief.getByRole('button', { name: /^Öppna: Utkast/ }).click();
    await chief.getByRole('button', { name: 'Läs och ändra' }).click();
    const sentence = chief.getByRole('textbox', { name: 'Mening 1 i Händelseförlopp' });
    expect(await sentence.inputValue()).toBe(sections.course);
    await sentence.fill('Reservkraft vid två hemliga bergrum.');
    expect(await chief.evaluate(() => JSON.stringify(localStorage))).not.toContain('bergrum');
    await chief.getByRole('button', { name: 'Spara utkast' }).click();
    const saved = async () => await api.ask(`/situation-reports/${report}.json?readers=restricted`);
    await until(async () => JSON.stringify((await saved()).body)).toMatch('två hemliga bergrum');
    expect(await sentence.inputValue()).toBe('Reservkraft vid två hemliga bergrum.');
    expect(JSON.stringify((await api.ask('/state')).body)).not.toContain('bergrum');
  });

  it('is read where it is confidential and approved by those who may, and by nobody else', async () => {
    const api = await ApiClient.signIn(console.address, 'stabschef');
    const report = randomUUID();
    const sections = byPart((part) => `Reservkraft vid hemligt skyddsrum (${part}).`);
    await api.record('situation-report.approve', { report, sections });
    await api.record('record.restrict', { record: report, ground: 'OSL 18 kap. 13 §' });
    await chief.reload();
    await chief.getByRole('button', { name: /^Läs: Lägesrapport 2/ }).click();
    expect(await chief.getByText(sections.course).count()).toBe(0);
    await chief.getByRole('button', { name: 'Läs', exact: true }).click();
    for (const sentence of Object.values(sections)) await seen(chief.getByText(sentence));
    expect(await chief.getByRole('textbox').count()).toBe(0);
  });
});
