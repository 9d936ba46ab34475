import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

export const desktop = { width: 1440, height: 900 } as const;
export const wallDisplay = { width: 1920, height: 1080 } as const;
export const phone = { width: 390, height: 844 } as const;

/**
 * What Chromium is to leave out. Of two lists it takes the last, so that this begins with playwright's own
 * (chromiumSwitches.ts). Its last line: pages of its own that it makes with every window, for an address bar that nobody sees,
 * and a process kept ready beside each tab; together they took as much as the console's page.
 */
const leftOut = [
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  'LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch',
  'msForceBrowserSignIn,msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess',
].join(',');

/** Starts the browser that scripts/browser found, with nothing of its own going out. One per test file. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['TEST_BROWSER'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${leftOut}`,
    ],
  });
}

export type Look = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  /** A finger and no mouse. */
  readonly touch?: boolean;
  /** `allow`: the app is kept on the device, some 250 files a context; for what is tried without a network. `block` unless told. */
  readonly serviceWorkers?: 'allow' | 'block';
};

/** A browser of somebody's own (cookies, drafts, settings), in Sweden, at a desktop unless told. */
export async function newContext(
  browser: Browser,
  address: string,
  look: Look = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: look.viewport ?? desktop,
    colorScheme: look.theme ?? 'light',
    hasTouch: look.touch === true,
    isMobile: look.touch === true,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    serviceWorkers: look.serviceWorkers ?? 'block',
  });
  // As long as vitest.config.ts waits, for every page of it, also one that a page opens.
  context.setDefaultTimeout(40_000);
  return context;
}

/** As `newContext`, signed in without the form. */
export async function signedIn(
  browser: Browser,
  address: string,
  username: string,
  look: Look = {},
): Promise<BrowserContext> {
  const context = await newContext(browser, address, look);
  await signIn(context, address, username);
  return context;
}

/** Gives a browser a session of somebody's, in place of the one it may have. */
export async function signIn(context: BrowserContext, address: string, username: string): Promise<void> {
  const response = await context.request.post('/api/session', {
    headers: { origin: address },
    data: { organisation: 'tyreso', username, password: 'vaka-exempel' },
  });
  if (!response.ok()) throw new Error(`${username} was answered ${response.status()}`);
}

/** Opens a page of the console. */
export async function openLive(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Lets whoever looks answer their own alarms as they ring, which they do over everything, and close what was recorded. */
export async function answeringAlarms(page: Page): Promise<Page> {
  const name = /^(testlarm|larm) till dig$/i;
  const alarm = page.getByRole('dialog', { name }).or(page.getByRole('region', { name }));
  for (const button of ['Uppfattat', 'Stäng']) {
    const press = alarm.getByRole('button', { name: button }).first();
    // It may end, or be answered, just as it is pressed; one that still rings calls this again.
    const answer = () => press.click({ timeout: 2_000 }).catch(() => undefined);
    await page.addLocatorHandler(press, answer, { noWaitAfter: true });
  }
  return page;
}

/** Waits until it can be seen. @throws with the locator when it cannot. */
export function seen(locator: Locator): Promise<void> {
  return locator.waitFor({ state: 'visible' });
}

/**
 * Presses a key until what it opens is there: a page takes keys from the moment it has been shown, which on a busy machine is a
 * while after it is seen.
 */
export async function pressFor(page: Page, key: string, opens: Locator): Promise<void> {
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press(key);
    const opened = await opens.waitFor({ state: 'visible', timeout: 2_500 }).then(
      () => true,
      () => false,
    );
    if (opened) return;
  }
  throw new Error(`${key} opened nothing`);
}
