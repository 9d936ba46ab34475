import { readStored, removeStored, writeStored } from './storage.ts';

/**
 * Copies of what the server has, kept on the device for when there is no network. They belong to the session: signing out
 * removes them.
 */
const index = 'kept';

const places = (): readonly string[] => {
  const found = readStored(index);
  return Array.isArray(found) ? found.filter((place) => typeof place === 'string') : [];
};

/** Keeps a copy under a name; false where the browser would not. */
export function keepOnDevice(place: string, value: object): boolean {
  if (!places().includes(place)) writeStored(index, [...places(), place]);
  return writeStored(`kept:${place}`, value);
}

export function readKept(place: string): unknown {
  return readStored(`kept:${place}`);
}

/** Removes every copy. */
export function forgetKept(): void {
  for (const place of places()) removeStored(`kept:${place}`);
  removeStored(index);
}
