import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeringAlarms, launchBrowser, newContext, openLive, seen, signedIn } from './browser.ts';
import { everyPage } from './every-page.ts';
import type { PageToLookAt } from './every-page.ts';
import { freshConsole } from './fresh-console.ts';
import type { FreshConsole } from './fresh-console.ts';

const whole: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** What the other theme can change: colours alone. */
const colours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

type Finding = {
  readonly device: string;
  readonly about: 'axe' | 'english' | 'edges';
  readonly text: string;
};

export type Device = {
  /** Its name in the tests. */
  readonly device: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly widths: readonly number[];
  /** The pages that are looked at in dark too; every page where none are named. */
  readonly dark?: readonly string[];
};

/** The tests that every page passes on each device: axe, in both themes where its colours are its own, Swedish alone, nothing beyond the edge at any width. */
export function everyPageIsAccessible(devices: readonly Device[]): void {
  const findings: Finding[] = [];
  let console: FreshConsole;
  let browser: Browser;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    // One tab an account: a tab of its own for each page takes longer to open than the page.
    const tabs = new Map<string | null, Page>();
    for (const one of await everyPage(console.address)) {
      const tab = tabs.get(one.account) ?? (await openTab(one.account));
      tabs.set(one.account, tab);
      await lookAt(tab, one);
    }
  }, 600_000);

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  async function openTab(account: string | null): Promise<Page> {
    // Nothing is tried without the network here, and to keep the app on each device costs more than to look at it.
    const options = { serviceWorkers: 'block' } as const;
    const context = await (account === null
      ? newContext(browser, console.address, options)
      : signedIn(browser, console.address, account, options));
    const page = await openLive(context, 'about:blank');
    // What rings for a chief after some minutes lies over every page; the vice chair's alarm is one of those looked at.
    return account === 'vice' ? page : await answeringAlarms(page);
  }

  /** Everything that is to be found out about a page, at one loading of it, which every device's size then shapes. */
  async function lookAt(page: Page, { name, path, shows, press }: PageToLookAt): Promise<void> {
    // The same path with another end would not be opened anew; by way of a blank page it would be in a new process.
    await page.goto('/healthz');
    await page.goto(path);
    if (press !== undefined) await page.getByRole('button', { name: press }).first().click();
    for (const device of devices) {
      await page.setViewportSize(device.viewport);
      await page.emulateMedia({ colorScheme: 'light' });
      await seen(page.getByText(shows).filter({ visible: true }).first());
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await lookFrom(page, name, device);
    }
  }

  async function lookFrom(page: Page, name: string, { device, viewport, widths, dark }: Device) {
    const note = (about: Finding['about'], where: string, texts: readonly string[]) =>
      findings.push(...texts.map((text) => ({ device, about, text: `${where}: ${text}` })));
    // evaluated, not added as a tag: the page's own policy allows no foreign script
    await page.evaluate(axe.source);
    note('axe', name, await violations(page, whole));
    if (dark?.includes(name) !== false) {
      await page.emulateMedia({ colorScheme: 'dark' });
      note('axe', `${name}, dark`, await violations(page, colours));
    }
    note('english', name, (await page.evaluate(wordsOfPage)).match(english) ?? []);
    for (const width of widths) {
      await page.setViewportSize({ width, height: viewport.height });
      note('edges', `${name} at ${width} px`, await page.evaluate(beyondTheEdge));
    }
  }

  describe.each(devices)('on $device, every page', ({ device }) => {
    const found = (about: Finding['about']) =>
      findings.filter((one) => one.device === device && one.about === about).map(({ text }) => text);

    it('has nothing that axe finds wrong, in light and dark', () => {
      expect(found('axe')).toEqual([]);
    });

    it('speaks Swedish, in what is seen and in what is only spoken', () => {
      expect(found('english')).toEqual([]);
    });

    it('never scrolls sideways and cuts no word off', () => {
      expect(found('edges')).toEqual([]);
    });
  });
}

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const results = await page.evaluate<AxeResults, RunOptions>(
    (chosen) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, chosen),
    options,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

const english =
  /\b(save|cancel|close|closed|delete|remove|edit|search|settings|submit|loading|sign in|log in|log out|error|invalid|required|unknown|undefined|null|NaN|true|false|open|next|previous|back|select|choose|show|hide|dismiss|today|yesterday|ago|incident|event|user|level|the|and|with|button|menu item|duty|journal|safety)\b/gi;

function wordsOfPage(): string {
  const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(
    (element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  );
  return [document.title, document.body.textContent, ...spoken].join('\n');
}

/** A page wider than its window, and boxes that cut off their own words without saying so by three dots. */
function beyondTheEdge(): string[] {
  const root = document.documentElement;
  const wider = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px wide`] : [];
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const style = getComputedStyle(element);
    return (
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 2 &&
      (style.overflowX === 'hidden' || style.overflowX === 'clip') &&
      style.textOverflow !== 'ellipsis' &&
      style.clipPath === 'none' &&
      element.closest('.leaflet-container, [style*="scale("]') === null &&
      // A map's edge cuts what lies there; everything on it is in its list too.
      element.querySelector('.leaflet-container, [style*="scale("]') === null &&
      element.innerText.trim() !== ''
    );
  });
  return [...wider, ...cut.map((element) => `${element.className} cuts "${element.innerText.slice(0, 40)}"`)];
}
