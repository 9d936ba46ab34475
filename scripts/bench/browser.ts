import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { examplePassword } from '../../server/identity/example-accounts.ts';
import { type BenchConsole, organisation } from './console.ts';

/** Starts a browser with nothing of its own going out. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

/** A browser of an example account's own, signed in. */
export async function signedInContext(
  browser: Browser,
  console: BenchConsole,
  username: string,
): Promise<BrowserContext> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: console.address.href, viewport });
  await context.request.post('/api/session', {
    headers: { origin: console.address.origin },
    data: { organisation, username, password: examplePassword },
  });
  return context;
}
