import type { BrowserContext, Page } from 'playwright-core';
import { seen } from './browser.ts';

/** As on a device where something has waited before: what keeps and sends commands is loaded with the page. */
export async function withOutbox(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => localStorage.setItem('vaka:outbox-used', 'true'));
}

/** Waits until the page is live and has what keeps, sends and foretells; only then may its network be cut. */
export async function outboxReady(page: Page): Promise<void> {
  await seen(page.getByText('Live', { exact: true }).last());
  for (const file of ['/outbox-engine-', '/prediction-']) {
    // One after the other, as they are loaded.
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForFunction(
      (part) => performance.getEntriesByType('resource').some(({ name }) => name.includes(part)),
      file,
    );
  }
  await page.waitForLoadState('networkidle');
}
