import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from '../../lib/storage.ts';
import { sendCommand } from '../../sync/send-command.ts';
import type { ComposedEntry } from './entry-draft.ts';

/**
 * Entries that have been logged here and that the log has not yet numbered. They show at once, survive a reload, and are
 * sent again with the same ids until the server has answered, so that nothing is lost or doubled.
 *
 *   sending ── recorded ──▶ gone (the live journal has it)
 *      │  └── refused ──▶ failed (its writer takes it back or tries again)
 *      └── nothing heard ──▶ unsent ── connected again ──▶ sending
 */
export interface OutgoingEntry extends ComposedEntry {
  readonly command: string;
  /** When it was typed, ISO 8601; its event time where none is stated. */
  readonly typedAt: string;
  readonly status: 'sending' | 'unsent' | 'failed';
  /** Why it was refused, in Swedish. */
  readonly reason: string | null;
}

let owner: string | null = null;
let entries: readonly OutgoingEntry[] = [];
const listeners = new Set<() => void>();

const storageKey = (): string => `outgoing:${owner ?? 'nobody'}`;

function set(next: readonly OutgoingEntry[]): void {
  entries = next;
  writeStored(storageKey(), next);
  listeners.forEach((listener) => listener());
}

function change(command: string, changed: Partial<OutgoingEntry>): void {
  set(entries.map((entry) => (entry.command === command ? { ...entry, ...changed } : entry)));
}

/** Takes up what an account left unsent on this device; call when somebody has signed in. */
export function openOutgoing(account: string): void {
  if (owner === account) return;
  owner = account;
  const stored = readStored(storageKey());
  const left = Array.isArray(stored) ? (stored as OutgoingEntry[]) : [];
  entries = left.map((entry) => (entry.status === 'sending' ? { ...entry, status: 'unsent' } : entry));
  listeners.forEach((listener) => listener());
}

/** Logs an entry. It shows until the server has it. */
export async function logEntry(composed: ComposedEntry, command: string, typedAt: string): Promise<boolean> {
  const entry: OutgoingEntry = { ...composed, command, typedAt, status: 'sending', reason: null };
  set([...entries, entry]);
  return send(entry);
}

async function send(entry: OutgoingEntry): Promise<boolean> {
  const result = await sendCommand('journal.write', entry.data, {
    id: entry.command,
    occurredAt: entry.occurredAt ?? entry.typedAt,
  });
  if (result.ok) {
    set(entries.filter(({ command }) => command !== entry.command));
    return true;
  }
  const { status, title, errors } = result.problem;
  const again = status === 0 || status === 401 || status === 429 || status >= 500;
  change(entry.command, {
    status: again ? 'unsent' : 'failed',
    reason: errors[0]?.title ?? (title === '' ? null : title),
  });
  return false;
}

/** Sends what waits, in the order it was written. */
export async function sendWaiting(): Promise<void> {
  for (const entry of entries.filter(({ status }) => status === 'unsent')) {
    change(entry.command, { status: 'sending', reason: null });
    // In order, so that the numbers follow the writer.
    // eslint-disable-next-line no-await-in-loop
    if (!(await send(entry))) return;
  }
}

export async function sendAgain(command: string): Promise<void> {
  const entry = entries.find((one) => one.command === command);
  if (entry === undefined) return;
  change(command, { status: 'sending', reason: null });
  await send(entry);
}

/** Takes a refused entry back, to be changed by its writer. */
export function takeBack(command: string): OutgoingEntry | null {
  const entry = entries.find((one) => one.command === command) ?? null;
  set(entries.filter((one) => one.command !== command));
  return entry;
}

export function useOutgoing(): readonly OutgoingEntry[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
}
