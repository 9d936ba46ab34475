import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, phone, pressFor, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { appIsKept, pictureIsKept } from '../support/kept-on-device.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

describe('alarms', () => {
  let console: FreshConsole;
  let browser: Browser;
  let tib: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    const api = await ApiClient.signIn(console.address, 'tib');
    const recipient = (id: string, name: string, role: string): Promise<unknown> =>
      api.record('alarm.set-recipient', { recipient: id, name, role, channels: [] });
    await recipient('ordf', 'Ordförande', 'chair');
    await recipient('vice', 'Vice ordförande', 'vice-chair');
    await api.record('alarm.set-recipient', {
      recipient: 'nycklar',
      name: 'Nyckelbärare Punkt Brevik',
      channels: [{ kind: 'sms', address: '070-1740699' }],
    });
    await api.record('alarm.set-list', {
      list: 'ledningen',
      name: 'Ledningskedjan',
      mode: 'in-order',
      members: ['ordf', 'vice'],
    });
    tib = await openLive(await signedIn(browser, console.address, 'tib'), '/larm');
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('ring for the first in order on a phone, for the next when the first cannot, and tell the sender', async () => {
    const chair = await openLive(
      await signedIn(browser, console.address, 'ordforande', { viewport: phone }),
      '/krisledning',
    );
    const vice = await openLive(await signedIn(browser, console.address, 'vice'), '/krisledning');
    await seen(chair.getByRole('banner'));
    await seen(vice.getByRole('banner'));

    await tib.getByRole('button', { name: 'Larma', exact: true }).click();
    const dialog = tib.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /Vem ska larmas/ }).fill('Lednings');
    await tib.getByRole('option', { name: /Ledningskedjan/ }).click();
    await dialog.getByRole('button', { name: 'Samling' }).click();
    await seen(dialog.getByText('Ordning: Ordförande; Vice ordförande'));
    await seen(dialog.getByText('Bara i Vaka, om det är öppet: Ordförande; Vice ordförande'));
    await dialog.getByRole('button', { name: /Larma 2 mottagare/ }).click();
    await seen(tib.getByText(/Vice ordförande larmas om (9:\d\d|10:00)/));

    const ringing = chair.getByRole('dialog', { name: 'Larm till dig' });
    await seen(ringing.getByText('Krisledningsgruppen samlas. Svara om du kommer och när.'));
    expect(await ringing.boundingBox()).toMatchObject(phone);
    expect(await chair.title()).toMatch(/^LARM\. /);
    await ringing.getByRole('button', { name: 'Kan inte' }).click();
    await seen(chair.getByText(/Registrerat \d\d:\d\d: Kan inte\./));
    await chair.getByRole('button', { name: 'Stäng' }).click();
    expect(await chair.title()).not.toMatch(/^LARM/);

    const band = vice.getByRole('region', { name: 'Larm till dig' });
    await band.getByRole('button', { name: 'På väg, framme om 20 min' }).click();
    await seen(vice.getByText(/Registrerat \d\d:\d\d: På väg, 20 min\./));

    await seen(tib.getByText('Inga larm pågår'));
    await tib.locator('summary', { hasText: 'Mottagare' }).first().click();
    await seen(tib.getByText('På väg, 20 min').first());
    await seen(tib.getByText('Kan inte').first());
    await chair.context().close();
    await vice.context().close();
  });

  it('ring over an open dialog, marked as a test, and C answers', async () => {
    const vice = await openLive(await signedIn(browser, console.address, 'vice'), '/krisledning');
    await seen(vice.getByRole('banner'));
    const api = await ApiClient.signIn(console.address, 'tib');
    await vice.keyboard.press('Control+k');
    await seen(vice.getByRole('dialog'));
    await api.record('alarm.send', {
      alarm: randomUUID(),
      recipients: ['vice'],
      message: 'Prov av larmet.',
      test: true,
    });
    const band = vice.getByRole('region', { name: 'TESTLARM till dig' });
    await seen(band);
    await seen(band.getByText('TESTLARM', { exact: true }));
    await vice.keyboard.press('Escape');
    await pressFor(vice, 'c', vice.getByText(/Registrerat \d\d:\d\d: Uppfattat\./));
    await vice.context().close();
  });

  it('have lists whose order is changed by keyboard and buttons, and which are checked', async () => {
    await tib.goto('/larmlistor');
    await tib.getByRole('button', { name: 'Ändra Ledningskedjan' }).click();
    const dialog = tib.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Flytta ner Ordförande', exact: true }).click();
    await dialog
      .getByRole('button', { name: 'Flytta ner Vice ordförande', exact: true })
      .press('Alt+ArrowDown');
    await dialog
      .getByRole('button', { name: 'Flytta upp Vice ordförande', exact: true })
      .press('Alt+ArrowUp');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'detached' });
    const list = tib.getByRole('region', { name: 'Ledningskedjan' });
    await seen(list.getByRole('listitem').first().getByText('Vice ordförande'));
    await tib.getByRole('button', { name: 'Kontrollera nu' }).click();
    await seen(tib.getByText('Nyckelbärare Punkt Brevik: står inte på någon lista'));
  });

  it('have lists that open without a network, dated, until signing out', async () => {
    const context = await signedIn(browser, console.address, 'tib', {
      viewport: phone,
      serviceWorkers: 'allow',
    });
    const page = await openLive(context, '/larmlistor');
    await seen(page.getByRole('region', { name: 'Ledningskedjan' }));
    await expect.poll(() => appIsKept(page)).toBe(true);
    await expect.poll(() => pictureIsKept(page)).toBe(true);
    await context.setOffline(true);
    await page.reload();
    await seen(page.getByText(/^Visar läget från/));
    await seen(page.getByRole('region', { name: 'Ledningskedjan' }).getByText('Vice ordförande'));
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Mer' }).click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.waitForURL(/logga-in/);
    expect(await pictureIsKept(page)).toBe(false);
    await context.close();
  });
});
