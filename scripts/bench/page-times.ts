import type { Page } from 'playwright-core';
import { quantile } from './statistics.ts';

const frames = 240;
const step = 120;
/** Milliseconds between two keys of somebody who types fast. */
const betweenKeys = 100;

/**
 * Frames a second while an element is scrolled 120 pixels a frame, far down and back up. Throws where it does not scroll, so that
 * nothing is smooth because nothing moved.
 */
export async function scrolledFrames(page: Page, selector: string): Promise<number> {
  return await page.evaluate(
    async ({ wanted, count, by }) => {
      const element = document.querySelector(wanted);
      if (element === null) throw new Error(`there is no ${wanted}`);
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      element.scrollTop = 0;
      await frame();
      const began = await frame();
      let ended = began;
      for (let at = 0; at < count; at += 1) {
        element.scrollTop += at < count / 2 ? by : -by;
        if (at === count / 2 && element.scrollTop < (count / 4) * by) throw new Error('it did not scroll');
        ended = await frame();
      }
      return (count * 1_000) / (ended - began);
    },
    { wanted: selector, count: frames, by: step },
  );
}

/**
 * How long 95 of 100 keys take, from the key's own time stamp until the frame that shows it has been drawn, in milliseconds. The
 * field has the focus.
 */
export async function keyTimes(page: Page, keys: string): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        // A task after the frame comes when it has been drawn.
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
      { capture: true },
    );
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(betweenKeys);
  }
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  if (times.length < keys.length) throw new Error(`${times.length} of ${keys.length} keys were seen`);
  return quantile(times, 0.95);
}

/** Waits until a text stands in an element and has been drawn; answers when, as Date.now() with parts. */
export async function shownAt(page: Page, selector: string, text: string): Promise<number> {
  return await page.evaluate(
    ({ wanted, said }) =>
      new Promise<number>((resolve, reject) => {
        const element = document.querySelector(wanted);
        if (element === null) return reject(new Error(`there is no ${wanted}`));
        const look = (): boolean => element.textContent.includes(said);
        const drawn = (): void => {
          requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
        };
        if (look()) return drawn();
        const observer = new MutationObserver(() => {
          if (!look()) return;
          observer.disconnect();
          drawn();
        });
        observer.observe(element, { childList: true, subtree: true, characterData: true });
      }),
    { wanted: selector, said: text },
  );
}

/** The bytes of script that the page holds after a collection. */
export async function heldBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
