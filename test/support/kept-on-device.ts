import type { Page } from 'playwright-core';

/** Whether the service worker has the whole app, so that every page opens without a network. */
export function appIsKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    if (navigator.serviceWorker.controller === null) return false;
    const builds = (await caches.keys()).filter((name) => name.startsWith('vaka-app-'));
    const whole = await Promise.all(
      builds.map(async (name) => (await caches.open(name)).match('/vaka-whole')),
    );
    return whole.some((mark) => mark !== undefined);
  });
}

/** Whether a last known picture lies on the device. */
export async function pictureIsKept(page: Page): Promise<boolean> {
  return (await rowsOf(page, 'picture')).length > 0;
}

/** What lies in one of the device's stores. */
export function rowsOf(page: Page, store: 'picture' | 'outbox' | 'keep'): Promise<readonly unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('vaka');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(name)) {
            database.close();
            resolve([]);
            return;
          }
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.addEventListener('success', () => {
            database.close();
            resolve(reading.result);
          });
        });
      }),
    store,
  );
}
