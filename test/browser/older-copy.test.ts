import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { launchBrowser, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { outboxReady, withOutbox } from '../support/outbox-page.ts';
import { readWholeLog } from '../support/read-log.ts';
import { silentLog } from '../support/silent-log.ts';
import { until } from '../support/until.ts';

let folder: string;
let database: Awaited<ReturnType<typeof createDatabase>>;
let port: string;
let console: RunningConsole;
let browser: Browser;
let api: ApiClient;

const start = () => startConsole({ DATABASE_URL: database.url, VAKA_DATA_DIR: folder, PORT: port });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-older-'));
  database = await createDatabase('examples');
  port = String(await freePort());
  [console, browser] = await Promise.all([start(), launchBrowser()]);
  api = await ApiClient.signIn(console.address, 'krisledning');
});
afterAll(async () => {
  await browser.close();
  await console.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A phone that is signed in and live, and how it logs until the log has it. */
async function phoneOf(username: string) {
  const context = await signedIn(browser, console.address, username, {
    viewport: phone,
    serviceWorkers: 'allow',
  });
  await withOutbox(context);
  const page = await openLive(context, '/logga');
  await outboxReady(page);
  // What is to be sealed when the session ends needs the console's key.
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('lock-key')));
  const form = page.getByRole('form', { name: 'Ny post' });
  return {
    context,
    page,
    async log(words: string) {
      await form.getByLabel('Text').fill(words);
      await form.getByLabel('Text').press('Control+Enter');
      await until(async () => await recorded(words)).toBe(1);
    },
  };
}

const recorded = async (words: string): Promise<number> =>
  (await readWholeLog(api)).events.filter(({ sealed }) => sealed?.['text'] === words).length;

it('says that an older copy was put back, and offers again what was recorded since, also after a new sign-in (O9)', async () => {
  const texts = ['Före kopian', 'Efter kopian', 'Efter kopian och inloggning'];
  const [before = '', after = '', later = ''] = texts.map((text) => `${text} ${randomUUID()}`);
  const known = await phoneOf('tib');
  await known.log(before);
  const file = join(folder, 'backup.tar.gz');
  await makeBackup(file, { url: database.url, signer: null });
  const unknown = await phoneOf('krisledning');
  await known.log(after);
  await unknown.log(later);
  await console.stop();
  await restoreBackup(file, { url: database.url, replace: true, log: silentLog });
  console = await start();

  await seen(known.page.getByText('Loggen har lagts tillbaka från en äldre kopia.'));
  expect([await recorded(before), await recorded(after), await recorded(later)]).toEqual([1, 0, 0]);
  await sendAgain(known.page, after);
  await known.page.getByRole('button', { name: 'Jag har sett det' }).click();
  await known.page.getByText('Loggen har lagts tillbaka').waitFor({ state: 'detached' });

  const dialog = unknown.page.getByRole('dialog', { name: 'Logga in igen' });
  await dialog.getByLabel('Användarnamn').fill('krisledning');
  await dialog.getByLabel('Lösenord').fill('vaka-exempel');
  await dialog.getByRole('button', { name: 'Logga in' }).click();
  await sendAgain(unknown.page, later);
  await Promise.all([known.context.close(), unknown.context.close()]);
});

async function sendAgain(page: Page, words: string): Promise<void> {
  const told = page.getByText('1 kom tillbaka och är inte registrerad');
  await told.locator('..').getByText('Visa').click();
  await seen(page.getByText('Det var registrerat, men loggen har lagts tillbaka'));
  await seen(page.getByText(words).first());
  await page.getByRole('button', { name: 'Skicka igen det som loggen har tappat' }).click();
  await until(async () => await recorded(words)).toBe(1);
  await page.getByText('kom tillbaka och är inte').waitFor({ state: 'detached' });
}
