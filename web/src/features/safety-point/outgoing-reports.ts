import { useEffect, useSyncExternalStore } from 'react';
import { newId } from '../../lib/new-id.ts';
import { readStored, writeStored } from '../../lib/storage.ts';
import { sendCommand } from '../../sync/send-command.ts';
import { useConnection } from '../../sync/use-connection.ts';
import type { ReportData } from './report.ts';
import type { StatusData } from './status.ts';

/**
 * What a point's staff has saved and the log does not have yet. Kept on the device and sent in order with the same ids until
 * the server has answered, so that nothing is lost, doubled or overtaken.
 *
 *   waiting ── recorded ──▶ gone (the live state has it)
 *      │  └── refused ──▶ failed (stays until its writer takes it away; the next goes on)
 *      └── nothing heard ──▶ waiting, until the connection is back
 */
export type Outgoing = {
  readonly command: string;
  /** When it was saved, ISO 8601: the time of the report. */
  readonly at: string;
  readonly status: 'waiting' | 'failed';
  /** Why it was refused, in Swedish. */
  readonly reason: string | null;
} & (
  | { readonly type: 'safety-point.report'; readonly data: ReportData }
  | { readonly type: 'safety-point.set-status'; readonly data: StatusData }
);

export type NewOutgoing =
  | { readonly type: 'safety-point.report'; readonly data: ReportData }
  | { readonly type: 'safety-point.set-status'; readonly data: StatusData };

let owner: string | null = null;
let queue: readonly Outgoing[] = [];
let sending = false;
const listeners = new Set<() => void>();

const storageKey = (): string => `outgoing-reports:${owner ?? 'nobody'}`;

function set(next: readonly Outgoing[]): void {
  queue = next;
  writeStored(storageKey(), next);
  listeners.forEach((listener) => listener());
}

/** Takes up what an account left unsent on this device. */
function openQueue(account: string): void {
  if (owner === account) return;
  owner = account;
  const stored = readStored(storageKey());
  queue = Array.isArray(stored) ? (stored as Outgoing[]) : [];
  listeners.forEach((listener) => listener());
}

/** Saves reports in the order given and begins to send. `at` is now, by the server's clock. */
export function saveReports(reports: readonly NewOutgoing[], at: number): void {
  const made = reports.map((report): Outgoing => ({
    ...report,
    command: newId(),
    at: new Date(at).toISOString(),
    status: 'waiting',
    reason: null,
  }));
  set([...queue, ...made]);
  void sendWaiting();
}

/** Sends what waits, the oldest first, until one is not answered. */
export async function sendWaiting(): Promise<void> {
  if (sending) return;
  sending = true;
  const account = owner;
  try {
    for (;;) {
      const next = queue.find(({ status }) => status === 'waiting');
      if (next === undefined || owner !== account) return;
      const options = { id: next.command, occurredAt: next.at };
      const result =
        next.type === 'safety-point.report'
          ? await sendCommand(next.type, next.data, options)
          : await sendCommand(next.type, next.data, options);
      if (owner !== account) return;
      if (result.ok) set(queue.filter(({ command }) => command !== next.command));
      else if (isRefusal(result.problem.status)) fail(next, result.problem.title);
      else return;
    }
  } finally {
    sending = false;
  }
}

/** An ended session, too many at once and a server in trouble are not answers to what was asked. */
const isRefusal = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 401 && status !== 429;

function fail(refused: Outgoing, reason: string): void {
  set(queue.map((one) => (one.command === refused.command ? { ...one, status: 'failed', reason } : one)));
}

/** Takes away a refused one. */
export function dropReport(command: string): void {
  set(queue.filter((one) => one.command !== command));
}

/** The account's queue; sends when the connection is there. */
export function useOutgoing(account: string): readonly Outgoing[] {
  const { status } = useConnection();
  const connected = status !== 'disconnected';
  useEffect(() => {
    openQueue(account);
    if (connected) void sendWaiting();
  }, [account, connected]);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => queue,
  );
}
