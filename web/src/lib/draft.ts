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

/** A text is any text, not the one it began as. */
type Widened<Value> = Value extends string ? string : Value;

/** A draft is a text or a plain object of fields; fields that a stored draft lacks are taken from `initial`. */
export function readDraft<Value extends string | object>(place: string, initial: Value): Widened<Value> {
  const found = readStored(keyOf(place));
  const empty = initial as Widened<Value>;
  if (typeof initial === 'string') return typeof found === 'string' ? (found as Widened<Value>) : empty;
  if (typeof found !== 'object' || found === null || Array.isArray(found) !== Array.isArray(initial))
    return empty;
  return (Array.isArray(initial) ? found : { ...(initial as object), ...found }) as Widened<Value>;
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
): [value: Widened<Value>, set: (value: Widened<Value>) => void, clear: () => void] {
  const [held, setHeld] = useState(() => ({ place, value: readDraft(place, initial) }));
  // Another place (another incident, say) has its own draft; the one before stays stored under its own name.
  const current = held.place === place ? held : { place, value: readDraft(place, initial) };
  if (current !== held) setHeld(current);
  const set = useCallback(
    (value: Widened<Value>) => {
      setHeld({ place, value });
      writeDraft(place, value as string | object);
    },
    [place],
  );
  const empty = useRef(initial as Widened<Value>);
  useEffect(() => {
    empty.current = initial as Widened<Value>;
  });
  const clear = useCallback(() => {
    clearDraft(place);
    setHeld({ place, value: empty.current });
  }, [place]);
  return [current.value, set, clear];
}
