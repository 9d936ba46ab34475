import { useCallback, useEffect, useRef, useState } from 'react';
import { readStored, removeStored, writeStored } from './storage.ts';

/**
 * Drafts: what somebody has typed and not yet sent. Kept on the device for each account and place, so that neither a
 * reload, a lost connection nor an ended session takes it away. Removed only by its sender, when it is sent.
 */
let owner = 'nobody';

/** Whose drafts are read and written from now on; the session says. */
export function setDraftOwner(account: string | null): void {
  owner = account ?? 'nobody';
}

const keyOf = (place: string): string => `draft:${owner}:${place}`;

/** A draft is a text or a plain object of fields; fields that a stored draft lacks are taken from `initial`. */
export function readDraft<Value extends string | object>(place: string, initial: Value): Value {
  const found = readStored(keyOf(place));
  if (typeof initial === 'string') return typeof found === 'string' ? (found as Value) : initial;
  if (typeof found !== 'object' || found === null || Array.isArray(found) !== Array.isArray(initial))
    return initial;
  return Array.isArray(initial) ? (found as Value) : ({ ...(initial as object), ...found } as Value);
}

/** False where the browser would not store it. */
export function writeDraft(place: string, value: string | object): boolean {
  return writeStored(keyOf(place), value);
}

export function clearDraft(place: string): void {
  removeStored(keyOf(place));
}

/** A piece of state that survives a reload: `const [text, setText, clearText] = useDraft('journal.quick-entry', '')`. */
export function useDraft<Value extends string | object>(
  place: string,
  initial: Value,
): [value: Value, set: (value: Value) => void, clear: () => void] {
  const [held, setHeld] = useState(() => ({ place, value: readDraft(place, initial) }));
  // Another place (another incident, say) has its own draft; the one before stays stored under its own name.
  const current = held.place === place ? held : { place, value: readDraft(place, initial) };
  if (current !== held) setHeld(current);
  const set = useCallback(
    (value: Value) => {
      setHeld({ place, value });
      writeDraft(place, value);
    },
    [place],
  );
  const empty = useRef(initial);
  useEffect(() => {
    empty.current = initial;
  });
  const clear = useCallback(() => {
    clearDraft(place);
    setHeld({ place, value: empty.current });
  }, [place]);
  return [current.value, set, clear];
}
