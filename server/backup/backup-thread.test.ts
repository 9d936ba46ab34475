import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBackup } from './backup-thread.ts';

const order = { url: '', file: join(tmpdir(), 'vaka-never-made.tar.gz'), signingKeyFile: '' };

test('a thread that fails by a mistake of the program is told of, and ends nothing else', async () => {
  const failing = new URL(`data:text/javascript,throw new RangeError('a mistake')`);
  const thread = startBackup(order, failing);
  expect(await thread.answer).toMatchObject({ known: false, reason: expect.stringContaining('a mistake') });
  await thread.stop();
});
