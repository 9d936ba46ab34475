import { use, useSyncExternalStore } from 'react';
import { now } from '../lib/clock.ts';
import { readStored, writeStored } from '../lib/storage.ts';
import { MomentContext } from './moment.ts';

/**
 * What has changed since somebody last looked: rows changed after `marksFrom` carry a mark.
 *
 *   away ── tab visible and focused ──▶ looking ── hidden, blurred ──▶ away
 *
 * 1. A look shorter than `shortestLook` was no look: it leaves the last one as it was.
 * 2. While a look is young, everything since the last look is marked, also what happens meanwhile.
 * 3. When it has lasted `settle`, marks older than `settle` go: they have been under somebody's eyes.
 * 4. The first look of an account on a device marks nothing that was there before it.
 *
 * Times are the server's, in milliseconds.
 */
export type Look = {
  /** When the last look ended; null before the first. */
  readonly last: number | null;
  /** When the present look began; null while away. */
  readonly began: number | null;
};

export const shortestLook = 5_000;
export const settle = 60_000;

export function beginLook(look: Look, at: number): Look {
  return look.began === null ? { last: look.last ?? at, began: at } : look;
}

export function endLook(look: Look, at: number): Look {
  if (look.began === null) return look;
  return { last: at - look.began >= shortestLook ? at : look.last, began: null };
}

/** Rows changed later than this are marked; null: nothing is. */
export function marksFrom(look: Look, at: number): number | null {
  if (look.last === null) return null;
  if (look.began === null || at - look.began < settle) return look.last;
  return Math.max(look.last, at - settle);
}

const listeners = new Set<() => void>();
let key: string | null = null;
let look: Look = { last: null, began: null };
let shown: number | null = null;

function show(): void {
  const next = marksFrom(look, now());
  if (next === shown) return;
  shown = next;
  listeners.forEach((listener) => listener());
}

function store(): void {
  if (key === null || look.began === null) return;
  const { last } = endLook(look, now());
  if (last !== null) writeStored(key, last);
}

/** Follows the looks of an account on this page; call when it has signed in. Returns how to stop. */
export function startLastLook(account: string): () => void {
  key = `last-look:${account}`;
  look = { last: stored(key), began: null };
  const turn = (): void => {
    const looking = document.visibilityState === 'visible' && document.hasFocus();
    if (!looking) store();
    look = looking ? beginLook(look, now()) : endLook(look, now());
    show();
  };
  // Stored now and then as well, since a browser may be closed without a word.
  const timer = window.setInterval(() => {
    store();
    show();
  }, 10_000);
  const changes = ['focus', 'blur', 'pagehide'] as const;
  changes.forEach((type) => window.addEventListener(type, turn));
  document.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    store();
    window.clearInterval(timer);
    changes.forEach((type) => window.removeEventListener(type, turn));
    document.removeEventListener('visibilitychange', turn);
    key = null;
    look = { last: null, began: null };
    show();
  };
}

function stored(at: string): number | null {
  const found = readStored(at);
  return typeof found === 'number' ? found : null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether something that changed at `time` (ISO 8601; null: never) changed since the last look; then it is marked. Nothing past is. */
export function useChangedSince(time: string | null): boolean {
  const from = useSyncExternalStore(subscribe, () => shown);
  const past = use(MomentContext) !== null;
  return !past && time !== null && from !== null && Date.parse(time) > from;
}
