import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
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

const start = () => startConsole({ DATABASE_URL: database.url, VAKA_DATA_DIR: folder, PORT: port });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-older-'));
  database = await createDatabase();
  port = String(await freePort());
  [console, browser] = await Promise.all([start(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await console.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

it('says that an older copy was put back, and offers again what was recorded since (O9)', async () => {
  const context = await signedIn(browser, console.address, 'tib', {
    viewport: phone,
    serviceWorkers: 'allow',
  });
  await withOutbox(context);
  const page = await openLive(context, '/logga');
  await outboxReady(page);
  const form = page.getByRole('form', { name: 'Ny post' });
  const log = async (words: string) => {
    await form.getByLabel('Text').fill(words);
    await form.getByLabel('Text').press('Control+Enter');
    await until(async () => await recorded(words)).toBe(1);
  };
  const api = await ApiClient.signIn(console.address, 'krisledning');
  const recorded = async (words: string) =>
    (await readWholeLog(api)).events.filter(({ sealed }) => sealed?.['text'] === words).length;

  const [before, after] = [`Före kopian ${randomUUID()}`, `Efter kopian ${randomUUID()}`];
  await log(before);
  const file = join(folder, 'backup.tar.gz');
  await makeBackup(file, { url: database.url, signer: null });
  await log(after);
  await console.stop();
  await restoreBackup(file, { url: database.url, replace: true, log: silentLog });
  console = await start();

  await seen(page.getByText('Loggen har lagts tillbaka från en äldre kopia.'));
  await seen(page.getByText('1 kom tillbaka och är inte registrerad'));
  expect(await recorded(before)).toBe(1);
  expect(await recorded(after)).toBe(0);
  await page.getByText('1 kom tillbaka och är inte registrerad').locator('..').getByText('Visa').click();
  await seen(page.getByText('Det var registrerat, men loggen har lagts tillbaka'));
  await seen(page.getByText(after).first());
  await page.getByRole('button', { name: 'Skicka igen det som loggen har tappat' }).click();
  await until(async () => await recorded(after)).toBe(1);
  await page.getByText('kom tillbaka och är inte').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Jag har sett det' }).click();
  await page.getByText('Loggen har lagts tillbaka').waitFor({ state: 'detached' });
  await context.close();
});
