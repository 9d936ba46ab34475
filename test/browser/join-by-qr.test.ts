import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answeringAlarms,
  launchBrowser,
  newContext,
  openLive,
  phone,
  seen,
  signedIn,
} from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

const point = 'Exempelpunkt Bollmora';

describe('a phone that joins a safety point by a QR code', () => {
  let console: FreshConsole;
  let browser: Browser;
  let atConsole: Page;
  let borrowed: BrowserContext;

  /** The address in the code that the console shows now. */
  const address = async (): Promise<string> =>
    await atConsole.getByRole('dialog').locator('code').innerText();
  const join = async (context: BrowserContext, name: string): Promise<Page> => {
    const page = await openLive(context, await address());
    await page.getByLabel('Ditt namn').fill(name);
    await page.getByRole('button', { name: 'FRG', exact: true }).click();
    await page.getByRole('button', { name: 'Anslut', exact: true }).click();
    return page;
  };

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    atConsole = await openLive(await signedIn(browser, console.address, 'tib'), '/trygghetspunkter');
    await answeringAlarms(atConsole);
    borrowed = await newContext(browser, console.address, { viewport: phone, serviceWorkers: 'allow' });
    await atConsole.getByRole('button', { name: `Anslut telefon till ${point}` }).click();
    await seen(
      atConsole.getByRole('img', { name: `QR-kod som öppnar sidan där en telefon ansluts till ${point}` }),
    );
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('asks who reports, lands at the point, and the console has the visitors and who it was', async () => {
    const page = await join(borrowed, 'Kim Larsson');
    await seen(page.getByRole('heading', { name: point }));
    expect(new URL(page.url()).hash).toBe('');
    // One page is theirs: no tabs, no menu of pages that are not.
    expect(await page.getByRole('navigation', { name: 'Huvudmeny' }).count()).toBe(0);
    await page.getByRole('button', { name: '+10 besökare' }).click();
    await page.getByRole('button', { name: 'Spara rapport' }).click();
    const dialog = atConsole.getByRole('dialog');
    await seen(dialog.getByText('Kim Larsson har anslutit. Visa en ny kod för nästa telefon.'));
    const tib = await ApiClient.signIn(console.address, 'tib');
    await expect
      .poll(async () => {
        const { body } = await tib.ask('/state');
        const { safetyPoints } = (body as { state: { safetyPoints: { [id: string]: Row } } }).state;
        const row = Object.values(safetyPoints).find(({ name }) => name === point);
        return [row?.occupancy, row?.reportedBy];
      })
      .toEqual([10, 'Kim Larsson, FRG']);
  });

  it('that has an old session leaves it, and is told so before', async () => {
    await atConsole.getByRole('button', { name: 'Ny kod' }).click();
    await seen(atConsole.getByRole('dialog').locator('code'));
    const old = await signedIn(browser, console.address, 'lasare', {
      viewport: phone,
      serviceWorkers: 'allow',
    });
    const page = await openLive(old, await address());
    await seen(page.getByText(/är inloggad på den här telefonen och loggas ut när du ansluter/));
    await page.close();
    const joined = await join(old, 'Robin Berg');
    await seen(joined.getByRole('heading', { name: point }));
    await seen(joined.getByText('Du är Robin Berg, FRG.'));
    await old.close();
  });

  it('is told what to do when the code is of no use, or there is none', async () => {
    const unknown = `${console.address}/anslut#${'A'.repeat(43)}`;
    const context = await newContext(browser, console.address, { viewport: phone, serviceWorkers: 'allow' });
    const page = await openLive(context, unknown);
    await page.getByRole('button', { name: 'Anslut', exact: true }).click();
    await seen(page.getByText('Fyll i ditt namn.'));
    await page.getByLabel('Ditt namn').fill('Ingen');
    await page.getByLabel('Du är här som').fill('Församling');
    await page.getByRole('button', { name: 'Anslut', exact: true }).click();
    await seen(page.getByText('Koden går inte att använda'));
    await page.goto('/anslut');
    await seen(
      page.getByText('Be den som ansvarar för trygghetspunkten att visa en QR-kod', { exact: false }),
    );
    await context.close();
  });

  it('is out at once when the console disconnects it', async () => {
    const [page] = borrowed.pages();
    if (page === undefined) throw new Error('the phone has no page');
    await atConsole.getByRole('button', { name: 'Koppla från Kim Larsson, FRG' }).click();
    await seen(page.getByRole('dialog', { name: 'Telefonen är inte längre ansluten' }));
    await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
    await seen(page.getByRole('heading', { name: 'Ingen kod' }));
    await atConsole
      .getByRole('button', { name: 'Koppla från Kim Larsson, FRG' })
      .waitFor({ state: 'detached' });
  });
});

type Row = { readonly name: string; readonly occupancy: number | null; readonly reportedBy: string | null };
