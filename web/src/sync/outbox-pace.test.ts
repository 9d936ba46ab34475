import { afterEach, expect, test, vi } from 'vitest';
import type { OutboxAnswer } from '#shared/sync/outbox.ts';
import { close, open } from './outbox-engine.ts';
import { sendRow } from './outbox-send.ts';

vi.mock('../lib/one-tab.ts', () => ({ oneTabAtATime: (_name: string, work: () => unknown) => work() }));
vi.mock('./outbox-disk.ts', () => ({
  readRows: () => Promise.resolve({ ok: true, value: [{ id: 'one', status: 'waiting', lane: 'command' }] }),
}));
vi.mock('./outbox-send.ts', () => ({
  withTime: (row: unknown) => Promise.resolve(row),
  sendRow: vi.fn<() => Promise<OutboxAnswer>>(() => Promise.resolve({ kind: 'later', retryAfter: null })),
}));
vi.mock('./old-queues.ts', () => ({ takeUpOldQueues: () => Promise.resolve() }));
vi.mock('./overlay.ts', () => ({
  foretelling: () => Promise.resolve(),
  showPending: () => undefined,
  stopShowingPending: () => undefined,
  whenFolded: () => () => undefined,
}));

afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what waits is tried again as soon, though the clock of the device is set back an hour', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
  const listening = { addEventListener: () => undefined, removeEventListener: () => undefined };
  const timers = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  vi.stubGlobal('window', { ...listening, ...timers });
  vi.stubGlobal('document', { ...listening, visibilityState: 'visible' });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('BroadcastChannel', undefined);
  await open({ id: 'a1', name: 'TiB', roles: ['duty-officer'], organisation: 'tyreso' } as Parameters<
    typeof open
  >[0]);
  await vi.advanceTimersByTimeAsync(10);
  expect(sendRow).toHaveBeenCalledOnce();
  vi.setSystemTime(Date.now() - 3_600_000);
  // The first two pauses, of at most one and two seconds, are over.
  await vi.advanceTimersByTimeAsync(6_000);
  expect(vi.mocked(sendRow).mock.calls.length).toBeGreaterThan(2);
});
