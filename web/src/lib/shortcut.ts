/**
 * Which shortcut a key press means: pure, so that its rules can be tried without a browser.
 *
 * A shortcut is written `n`, `?`, `mod+k` or `g b`. Single keys and sequences are off in text fields and dialogs and
 * where the person has switched them off (WCAG 2.2, 2.1.4); `mod` (Ctrl or Command) works everywhere.
 */
export interface KeyPress {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly repeat: boolean;
  /** Whether what has focus takes text. */
  readonly inText: boolean;
  /** Whether what has focus lies in a dialog or menu. */
  readonly inLayer: boolean;
  /** Milliseconds, from any fixed start. */
  readonly at: number;
}

/** `g` was pressed and waits for its second key until `until`. */
export type Waiting = { readonly first: string; readonly until: number } | null;

/** How long a sequence waits for its second key, in milliseconds. */
export const sequenceWait = 1000;

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** The shortcut that a press means (null for none), and what waits after it. `starts` are the first keys of sequences. */
export function readPress(
  press: KeyPress,
  waiting: Waiting,
  starts: ReadonlySet<string>,
  singleKeys: boolean,
): { shortcut: string | null; waiting: Waiting } {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.alt || press.repeat || key.length !== 1)
    return { shortcut: null, waiting: press.repeat ? waiting : null };
  if (press.mod) return { shortcut: press.shift ? null : `mod+${key}`, waiting: null };
  if (press.inText || press.inLayer || !singleKeys) return { shortcut: null, waiting: null };
  if (press.shift && isLetter(key)) return { shortcut: null, waiting: null };
  if (waiting && press.at <= waiting.until) return { shortcut: `${waiting.first} ${key}`, waiting: null };
  if (starts.has(key)) return { shortcut: null, waiting: { first: key, until: press.at + sequenceWait } };
  return { shortcut: key, waiting: null };
}
