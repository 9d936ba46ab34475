import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { outboxReady, withOutbox } from '../support/outbox-page.ts';
import { until } from '../support/until.ts';

/** A point is opened, run and handed over from a phone by the keyboard alone; each step is looked at with axe. */
describe('opening a safety point by the keyboard alone, on a phone', () => {
  let console: FreshConsole;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let tib: ApiClient;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    tib = await ApiClient.signIn(console.address, 'tib');
    context = await signedIn(browser, console.address, 'punkt', { viewport: phone, serviceWorkers: 'allow' });
    await withOutbox(context);
    page = await openLive(context, '/trygghetspunkter');
    await outboxReady(page);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('begins with one press', async () => {
    expect(await violations(page)).toEqual([]);
    await tabTo(page, button('Börja öppna'));
    await page.keyboard.press('Enter');
    await seen(page.getByRole('checkbox').first());
    await until(async () => (await point()).status).toBe('preparing');
  });

  it('goes through the checklist, step by step', async () => {
    const steps = await page.getByRole('checkbox').count();
    expect(steps).toBeGreaterThan(3);
    for (const step of [0, 1, 2]) {
      // One after the other, as a person does.
      // oxlint-disable-next-line no-await-in-loop
      await tabTo(page, page.getByRole('checkbox').nth(step));
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Space');
    }
    await seen(page.getByText(`3 av ${steps} klara`));
    await until(async () => Object.values((await point()).opening?.ticks ?? {}).length).toBe(3);
    expect(await violations(page)).toEqual([]);
  });

  it('opens, and tells how many there are', async () => {
    await tabTo(page, button('Öppna punkten nu'));
    await page.keyboard.press('Enter');
    await until(() => page.getByRole('radio', { name: 'Öppen' }).isChecked()).toBe(true);
    await tabTo(page, page.getByRole('textbox', { name: 'Antal besökare' }));
    await page.keyboard.type('12');
    await tabTo(page, button('+1 besökare'));
    await page.keyboard.press('Enter');
    await tabTo(page, button('Spara rapport'));
    await page.keyboard.press('Enter');
    await until(async () => (await point()).occupancy).toBe(13);
    expect((await point()).status).toBe('open');
    expect(await violations(page)).toEqual([]);
  });

  it('asks for what it needs, and sees the answer', async () => {
    await ask('Filtar', '20');
    await until(async () => (await point()).needs.length).toBe(1);
    const [need] = (await point()).needs;
    expect(need).toMatchObject({ what: 'Filtar', quantity: 20, urgency: 'now' });
    const { tasks } = await state();
    const task = Object.values(tasks).find((one) => one.need === need?.need);
    expect(task?.title).toMatch(/behöver 20 filtar/);
    await tib.record('safety-point.answer-need', {
      need: need?.need,
      answer: 'on-the-way',
      note: 'FRG kör från förrådet',
    });
    await seen(page.getByText('FRG kör från förrådet'));
    expect(await violations(page)).toEqual([]);
  });

  it('asks without a network too, and is heard once when it is back', async () => {
    await context.setOffline(true);
    await ask('Mat', '30');
    await seen(page.getByText('30 mat (nu)').first());
    await seen(page.getByRole('heading', { name: 'Osända' }));
    expect((await point()).needs).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
    await context.setOffline(false);
    await until(async () => (await point()).needs.length).toBe(2);
    await page.getByRole('heading', { name: 'Osända' }).waitFor({ state: 'detached' });
    const asked = (await point()).needs.filter(({ what }) => what === 'Mat');
    expect(asked).toHaveLength(1);
  });

  it('notes a delivery that meets a need and brings fuel', async () => {
    await tabTo(page, button('Anteckna en leverans'));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Anteckna en leverans' });
    await tabTo(page, dialog.getByRole('checkbox', { name: /20 filtar/ }));
    await page.keyboard.press('Space');
    await tabTo(page, dialog.getByLabel('Liter bränsle'));
    await page.keyboard.type('60');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await point()).needs.map(({ what }) => what)).toEqual(['Mat']);
    await seen(page.getByText(/Filtar.*60 liter bränsle/i).first());
  });

  it('leaves the shift to the next, who cannot be the same', async () => {
    await tabTo(page, button('Lämna över skiftet'));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Lämna över skiftet' });
    await tabTo(page, dialog.getByLabel('Det som nästa behöver veta'));
    await page.keyboard.type('Elverket är startat.');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await seen(page.getByText('Din överlämning väntar på den som tar vid'));
    expect(await button('Läst, jag tar vid').count()).toBe(0);
    const handOvers = async (): Promise<string[]> => Object.keys((await state()).pointHandOvers);
    await until(async () => (await handOvers()).length).toBe(1);
    const [waiting] = await handOvers();
    await tib.record('safety-point.receive', { handOver: waiting });
    await seen(page.getByText(/^Mottaget .* av TiB/));
    expect(await violations(page)).toEqual([]);
  });

  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

  /** Asks for one of the usual things, now, by keys. */
  async function ask(what: string, quantity: string): Promise<void> {
    await tabTo(page, button(`Be om ${what}`));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Be om något' });
    await tabTo(page, dialog.getByLabel('Antal'));
    await page.keyboard.type(quantity);
    await tabTo(page, dialog.getByRole('radio', { name: 'I dag' }));
    await page.keyboard.press('ArrowLeft');
    expect(await dialog.getByRole('radio', { name: 'Nu' }).isChecked()).toBe(true);
    await tabTo(page, dialog.getByRole('button', { name: 'Be om det' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  async function state(): Promise<Known> {
    const { body } = await tib.ask('/state');
    return (body as { state: Known }).state;
  }

  /** The point that the account works at, as the log has it: the one that is in use. */
  async function point(): Promise<Point> {
    const { safetyPoints } = await state();
    const own = await ApiClient.signIn(console.address, 'punkt');
    const { body } = await own.ask('/state');
    const [id = ''] = Object.keys((body as { state: Known }).state.safetyPoints);
    const found = safetyPoints[id];
    if (found === undefined) throw new Error('the account has a point');
    return found;
  }
});

type Point = {
  readonly status: string;
  readonly occupancy: number | null;
  readonly opening: { readonly ticks: object } | null;
  readonly needs: readonly { readonly need: string; readonly what: string }[];
};

type Known = {
  readonly safetyPoints: { readonly [id: string]: Point };
  readonly tasks: { readonly [id: string]: { readonly need: string | null; readonly title: string } };
  readonly pointHandOvers: { readonly [id: string]: { readonly id: string } };
};

/** Presses Tab until something has the focus, as one does who has no mouse. @throws when all of the page has been gone through. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await seen(target);
  for (let presses = 0; presses < 120; presses += 1) {
    // One key after the other.
    // oxlint-disable-next-line no-await-in-loop
    if (await target.evaluate((element) => element === document.activeElement)) return;
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target.toString()} cannot be reached by Tab`);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<AxeResults>(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }),
  );
  return found.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
