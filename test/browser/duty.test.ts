import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

/** A shift from the rota to the signature: a gap is filled, a swap answered, and what came after the summary is read. */
describe("the duty officer's shift", () => {
  let console: FreshConsole;
  let browser: Browser;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    first = await openLive(await signedIn(browser, console.address, 'tib'), '/tjanst');
    second = await openLive(await signedIn(browser, console.address, 'tib2'), '/tjanst');
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('is planned: the hours that nobody has are shown, and filled from the rota', async () => {
    const rota = first.getByRole('region', { name: 'Jourschema' });
    await seen(rota.getByText(/^Ingen i tjänst .* 12 h\.$/));
    await rota
      .getByRole('row', { name: /Ingen i tjänst/ })
      .getByRole('button', { name: 'Planera' })
      .click();
    const dialog = first.getByRole('dialog', { name: 'Planera pass' });
    await dialog.getByRole('combobox', { name: 'Vem' }).fill('TiB 4');
    await first.getByRole('option', { name: 'TiB 4' }).click();
    await until(() => dialog.getByLabel('Telefon').inputValue()).toBe('070-174 06 14');
    await dialog.getByRole('button', { name: 'Planera pass' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await until(() => rota.getByText(/^Ingen i tjänst/).count()).toBe(0);
  });

  it('is taken out of the plan with a reason, and overlapping plans are refused in words', async () => {
    const rota = first.getByRole('region', { name: 'Jourschema' });
    const row = rota.getByRole('row', { name: /TiB 4/ }).first();
    await row.getByRole('button', { name: /^Ta bort/ }).click();
    const dialog = first.getByRole('dialog', { name: 'Ta bort passet' });
    await dialog.getByRole('button', { name: 'Ta bort' }).click();
    await seen(dialog.getByText('Skriv ett skäl.'));
    await dialog.getByLabel('Skäl').fill('Fel vecka.');
    await dialog.getByRole('button', { name: 'Ta bort' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(rota.getByRole('row', { name: /Ingen i tjänst/ }).first());
    await rota.getByRole('button', { name: 'Planera pass' }).click();
    const plan = first.getByRole('dialog', { name: 'Planera pass' });
    await plan.getByRole('combobox', { name: 'Vem' }).fill('TiB 5');
    const [from, to] = await overlap(console.address);
    await plan.getByLabel('Från').fill(from);
    await plan.getByLabel('Till').fill(to);
    await plan.getByRole('button', { name: 'Planera pass' }).click();
    await seen(plan.getByText(/Ett annat pass är planerat under samma tid/));
    await plan.getByRole('button', { name: 'Avbryt' }).click();
  });

  it('is swapped when the other says yes', async () => {
    const rota = second.getByRole('region', { name: 'Jourschema' });
    const row = rota.getByRole('row', { name: /TiB 2 ditt pass/ }).first();
    await row.getByRole('button', { name: /^Byt/ }).click();
    const dialog = second.getByRole('dialog', { name: 'Föreslå byte' });
    const choice = dialog.getByLabel('Byt mot', { exact: true });
    const label = await choice.locator('option', { hasText: 'TiB 1' }).first().textContent();
    await choice.selectOption({ label: label ?? '' });
    await dialog.getByLabel('Meddelande').fill('Jag har kurs de dagarna.');
    await dialog.getByRole('button', { name: 'Föreslå byte' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(second.getByRole('region', { name: 'Byten' }).getByText('Väntar på svar'));
    const asked = first.getByRole('region', { name: 'Byten' });
    await seen(asked.getByText('Jag har kurs de dagarna.'));
    await asked.getByRole('button', { name: 'Ja, byt' }).click();
    await asked.waitFor({ state: 'hidden' });
    const mine = first.getByRole('region', { name: 'Jourschema' });
    await seen(mine.getByRole('row', { name: /TiB 1 ditt pass/ }).first());
    await seen(mine.getByRole('row', { name: /TiB 2/ }).first());
  });

  it('is left with a summary, and signed for when what came after it has been read', async () => {
    await first.getByRole('button', { name: 'Lämna över', exact: true }).click();
    const leave = first.getByRole('dialog', { name: 'Lämna över passet' });
    await seen(leave.getByText(/^\d+ öppna händelser$/));
    await leave.getByLabel('Anteckning till nästa').fill('Ring gatujouren vid sex.');
    await leave.getByRole('button', { name: 'Bekräfta och lämna' }).click();
    await leave.waitFor({ state: 'hidden' });
    await seen(first.getByText(/^TiB 1 har lämnat/));

    await second.getByRole('button', { name: 'Läs och ta emot' }).click();
    const sign = second.getByRole('dialog', { name: 'Ta emot passet' });
    await seen(sign.getByText('Ring gatujouren vid sex.'));
    await seen(sign.getByText('Inget har hänt sedan sammanfattningen skrevs.'));
    await sign.getByLabel('Telefon och Rakel mottagna').check();
    const title = 'Vattenläcka på Bollmoravägen';
    const api = await ApiClient.signIn(console.address, 'krisledning');
    await api.record('incident.report', { incident: randomUUID(), title, incidentType: 'water-supply' });
    await seen(sign.getByText(`Ny händelse H-007 ${title}`));
    const button = sign.getByRole('button', { name: 'Ta emot passet' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await sign.getByRole('button', { name: 'Jag har läst det nya' }).click();
    await sign.getByLabel('Namn på tavlan').fill('TiB 2');
    await button.click();
    await sign.waitFor({ state: 'hidden' });
    await seen(second.getByRole('button', { name: 'Lämna över', exact: true }));
    const past = first.getByRole('region', { name: 'Tidigare pass' });
    await seen(past.getByText('Mottaget av TiB 2'));
  });

  it("is received alone with a reason when the other's telephone is dead, and a calm night is one press", async () => {
    const context = await signedIn(browser, console.address, 'tib', { viewport: phone });
    const page = await openLive(context, '/tjanst');
    await page.getByRole('button', { name: 'Ta emot ensam' }).click();
    await page.getByRole('button', { name: 'Läs läget och ta emot' }).click();
    const sign = page.getByRole('dialog', { name: 'Ta emot passet' });
    await sign.getByLabel('Telefon och Rakel mottagna').check();
    await sign.getByRole('button', { name: 'Ta emot passet' }).click();
    await seen(sign.getByText('Skriv skälet. Det visas för båda.'));
    await sign.getByLabel('Varför du tar emot ensam').fill('Telefonen svarar inte sedan 07:40.');
    await sign.getByRole('button', { name: 'Ta emot passet' }).click();
    await sign.waitFor({ state: 'hidden' });
    await seen(second.getByText(/Skäl: Telefonen svarar inte sedan 07:40\./));
    await page.getByRole('button', { name: 'Lugnt, inget att anmärka' }).click();
    const api = await ApiClient.signIn(console.address, 'tib');
    await until(async () => JSON.stringify(await live(api))).toContain(
      'Lugnt under passet, inget att anmärka.',
    );
  });
});

/** Times within a planned shift, as they are written in a form. */
async function overlap(address: string): Promise<readonly [string, string]> {
  const api = await ApiClient.signIn(address, 'tib');
  const { dutyShifts } = (await live(api)) as {
    dutyShifts: { readonly [id: string]: { readonly from: string } };
  };
  const from = Date.parse(Object.values(dutyShifts)[0]?.from ?? '');
  const written = (at: number): string =>
    new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 16);
  return [written(from + 3_600_000), written(from + 7_200_000)];
}

async function live(api: ApiClient): Promise<unknown> {
  const { body } = await api.ask('/state');
  return (body as { readonly state: unknown }).state;
}
