/**
 * The browser's own storage, which may be full, forbidden or filled by an older version: nothing here throws.
 * Values are JSON. What is read is unknown until its reader has looked at it.
 */
const prefix = 'vaka:';

/** The stored value, or undefined where there is none or it cannot be read. */
export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Stores a value; false where the browser refused, so that nobody is promised what is not kept. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The keys that begin so. */
export function storedKeys(start: string): readonly string[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    return keys.filter((key) => key.startsWith(prefix + start)).map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

export function removeStored(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was stored, then.
  }
}

/** Calls back when another tab of the same browser changes the key; returns how to stop. */
export function onStoredElsewhere(key: string, listener: () => void): () => void {
  const heard = (event: StorageEvent): void => {
    if (event.key === prefix + key || event.key === null) listener();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}
