import { expect, test, vi } from 'vitest';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { closeToast } from '../lib/toast.ts';
import { useOutboxStore } from './outbox-store.ts';
import { sendCommand } from './send-command.ts';

vi.mock('./outbox.ts', () => ({ giveCommand: () => Promise.resolve({ kind: 'queued' }) }));
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
