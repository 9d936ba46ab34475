import { readStored, writeStored } from '../lib/storage.ts';

const key = 'kept-firmly';

/**
 * Asks the browser, once, never to clear what lies here by itself. Asked when the first thing is stored; browsers grant it
 * without a question where the page is installed or often used, and some ask the person.
 */
export async function askToKeep(): Promise<void> {
  if (readStored(key) !== undefined) return;
  if (navigator.storage?.persist === undefined) return;
  writeStored(key, 'asked');
  await navigator.storage.persist().catch(() => false);
}

/** Whether the browser has promised to keep what lies here; null where it cannot tell. */
export async function isKeptFirmly(): Promise<boolean | null> {
  if (navigator.storage?.persisted === undefined) return null;
  return navigator.storage.persisted().catch(() => null);
}
