import { useEffect, useRef, useSyncExternalStore } from 'react';
import { shortcutSetting } from './settings.ts';
import { readPress, sequenceWait, type Waiting } from './shortcut.ts';

type Handler = () => void;

/** Who answers to what. The latest registered answers alone: a page over the frame, a form over the page. */
const registered = new Map<string, Handler[]>();
let waiting: Waiting = null;
const listeners = new Set<() => void>();

function setWaiting(next: Waiting): void {
  if (waiting === next) return;
  waiting = next;
  listeners.forEach((listener) => listener());
}

const isText = (target: Element): boolean =>
  target.matches(
    'textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range])',
  );

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : document.body;
  const starts = new Set(
    [...registered.keys()].filter((keys) => keys.includes(' ')).map((keys) => keys.slice(0, 1)),
  );
  const read = readPress(
    {
      key: event.key,
      mod: event.ctrlKey || event.metaKey,
      alt: event.altKey,
      shift: event.shiftKey,
      repeat: event.repeat,
      inText: isText(target),
      inLayer:
        target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null,
      at: event.timeStamp,
    },
    waiting,
    starts,
    shortcutSetting.get() === 'on',
  );
  setWaiting(read.waiting);
  if (read.waiting) window.setTimeout(() => waiting === read.waiting && setWaiting(null), sequenceWait);
  const handler = read.shortcut === null ? undefined : registered.get(read.shortcut)?.at(-1);
  if (!handler) return;
  event.preventDefault();
  handler();
}

/** Listens for the whole document; call once. Returns how to stop. */
export function startKeyboard(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/**
 * Answers to a shortcut (`n`, `?`, `mod+k`, `g b`) while the component is shown. The latest to register answers.
 * Pass null as handler where it does not apply now.
 */
export function useShortcut(keys: string, handler: Handler | null): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  const active = handler !== null;
  useEffect(() => {
    if (!active) return;
    const answer: Handler = () => latest.current?.();
    const stack = registered.get(keys) ?? [];
    registered.set(keys, [...stack, answer]);
    return () => {
      const rest = (registered.get(keys) ?? []).filter((one) => one !== answer);
      if (rest.length > 0) registered.set(keys, rest);
      else registered.delete(keys);
    };
  }, [keys, active]);
}

/** The first key of a sequence that waits for its second, for the hint on the screen. */
export function useWaitingKey(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting?.first ?? null,
  );
}

/** Whether a key press saves a form: Ctrl+Enter or Command+Enter. */
export function isSaveKey(event: { key: string; ctrlKey: boolean; metaKey: boolean }): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}
