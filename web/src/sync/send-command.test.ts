import { expect, test, vi } from 'vitest';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { closeToast } from '../lib/toast.ts';
import { useOutboxStore } from './outbox-store.ts';
import { sendCommand } from './send-command.ts';

vi.mock('./outbox.ts', () => ({ giveCommand: () => Promise.resolve({ kind: 'queued' }) }));
vi.mock('./reach.ts', () => ({ isDown: () => false }));
vi.mock('../lib/toast.ts', () => ({ showToast: () => 7, closeToast: vi.fn<(id: number) => void>() }));

const waiting = (id: string): OutboxRow => ({ id, status: 'waiting' }) as OutboxRow;

test('what is said to be unsent is not said any more when all of it has been sent', async () => {
  useOutboxStore.setState({ rows: [waiting('one'), waiting('two')] });
  for (const id of ['one', 'two']) {
    const data = { entry: id, kind: 'note', direction: 'internal', text: 'Prov' } as const;
    await sendCommand('journal.write', data, { id });
  }
  useOutboxStore.setState({ rows: [waiting('two')] });
  expect(closeToast).not.toHaveBeenCalled();
  useOutboxStore.setState({ rows: [] });
  expect(closeToast).toHaveBeenCalledExactlyOnceWith(7);
  useOutboxStore.setState({ rows: [waiting('three')] });
  expect(closeToast).toHaveBeenCalledOnce();
});

test('that the log is broken is said at once: to wait for it does not help', async () => {
  const title = 'Kommunens logg är skadad';
  const sent = vi.fn<typeof fetch>(() =>
    Promise.resolve(
      Response.json(
        { type: '/problem/log-broken', title, status: 503 },
        { status: 503, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  vi.stubGlobal('fetch', sent);
  const answer = await sendCommand('situation.set-title', { title: 'Storm' });
  vi.unstubAllGlobals();
  expect(answer).toMatchObject({ ok: false, problem: { code: 'log-broken', title } });
  expect(sent).toHaveBeenCalledOnce();
});
