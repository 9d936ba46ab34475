import type { Page } from 'playwright-core';

export type Frames = {
  /** Frames a second while the map is dragged, and the time between two that 95 of 100 keep within, in milliseconds. */
  readonly panPerSecond: number;
  readonly panP95: number;
  readonly zoomPerSecond: number;
  readonly zoomP95: number;
};

/**
 * Drags a Leaflet map to and fro and turns its wheel, frame by frame from within the page, and takes the time between frames.
 * The same hand on every map: a move of 6 pixels a frame, a turn of the wheel each twelfth.
 */
export async function framesOf(page: Page): Promise<Frames> {
  return await page.evaluate(async () => {
    const container = document.querySelector<HTMLElement>('.leaflet-container');
    if (container === null) throw new Error('there is no map');
    const box = container.getBoundingClientRect();
    const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
    const pane = container.querySelector('.leaflet-map-pane') ?? container;
    const mouse = (type: string, target: EventTarget, x: number, y: number): void => {
      const at = { clientX: x, clientY: y, screenX: x, screenY: y, button: 0, buttons: 1 };
      target.dispatchEvent(new MouseEvent(type, { ...at, bubbles: true, cancelable: true, view: window }));
    };
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const run = async (count: number, act: (index: number) => void): Promise<number[]> => {
      const times: number[] = [];
      let before = await frame();
      for (let index = 0; index < count; index += 1) {
        act(index);
        const now = await frame();
        times.push(now - before);
        before = now;
      }
      return times;
    };
    const pan = async (): Promise<number[]> => {
      const times: number[] = [];
      for (let stroke = 0; stroke < 6; stroke += 1) {
        const way = stroke % 2 === 0 ? 1 : -1;
        mouse('mousedown', pane, middleX, middleY);
        times.push(
          ...(await run(30, (index) =>
            mouse('mousemove', document, middleX + way * index * 6, middleY + way * index * 2),
          )),
        );
        mouse('mouseup', document, middleX + way * 180, middleY + way * 60);
        // What is drawn again when the map comes to rest belongs to the stroke.
        times.push(...(await run(6, () => undefined)));
      }
      return times;
    };
    const zoom = (): Promise<number[]> =>
      run(144, (index) => {
        if (index % 12 !== 0) return;
        const deltaY = Math.floor(index / 36) % 2 === 0 ? -120 : 120;
        const at = { clientX: middleX, clientY: middleY, deltaY };
        container.dispatchEvent(new WheelEvent('wheel', { ...at, bubbles: true, cancelable: true }));
      });
    const perSecond = (times: readonly number[]): number =>
      (times.length * 1_000) / times.reduce((sum, time) => sum + time, 0);
    const p95 = (times: readonly number[]): number =>
      times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
    const panned = await pan();
    const zoomed = await zoom();
    return {
      panPerSecond: perSecond(panned),
      panP95: p95(panned),
      zoomPerSecond: perSecond(zoomed),
      zoomP95: p95(zoomed),
    };
  });
}
