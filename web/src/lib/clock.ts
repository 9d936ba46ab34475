import { createContext, use, useSyncExternalStore } from 'react';

/**
 * The server's time as far as this device knows it. Clocks and "12 min sen" follow it, since a phone's own clock may be wrong.
 * Whoever hears the server's time says so with `setServerTime`.
 */
let offset = 0;
let known = false;
const listeners = new Set<() => void>();
let timer: number | undefined;
let second = 0;

const currentSecond = (): number => Math.floor((Date.now() + offset) / 1000);

function tick(): void {
  const next = currentSecond();
  if (next !== second) {
    second = next;
    listeners.forEach((listener) => listener());
  }
}

/** Takes the server's time (ISO or milliseconds) as just heard. */
export function setServerTime(heard: string | number): void {
  const at = typeof heard === 'number' ? heard : Date.parse(heard);
  if (Number.isNaN(at)) return;
  offset = at - Date.now();
  known = true;
  tick();
}

/** Takes the difference to the server's clock (ms) as it was when it was last heard; it counts until it is heard again. */
export function assumeServerTimeDifference(difference: number): void {
  if (known) return;
  offset = difference;
  tick();
}

/** Whether the server's time has been heard; else this device's own counts. */
export function clockKnown(): boolean {
  return known;
}

/** The server's clock minus this device's, in milliseconds. */
export function serverTimeDifference(): number {
  return offset;
}

/** The time now, by the server's clock, in milliseconds. */
export function now(): number {
  return Date.now() + offset;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

/** The time (ms) that stands still for what is shown within: a past moment. Null: it is now. */
export const ClockContext = createContext<number | null>(null);

/** The time now in milliseconds, renewed each `everySeconds` (60 suits clock times and minutes, 1 suits ages in seconds). */
export function useNow(everySeconds = 60): number {
  const past = use(ClockContext);
  return useSyncExternalStore(subscribe, () => {
    const second = past === null ? currentSecond() : Math.floor(past / 1000);
    return Math.floor(second / everySeconds) * everySeconds * 1000;
  });
}
