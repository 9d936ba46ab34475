import { describe, expect, test } from 'vitest';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { checkFile } from './attachment-check.ts';

const [attachment, first, other] = ['a', 'b', 'c'].map(
  (letter) => `00000000-0000-4000-8000-${letter.repeat(12)}`,
);
const file = { sha256: 'ab'.repeat(32), size: 100, mediaType: 'application/pdf' } as const;
const kept = { id: attachment, madeBy: 'tib', width: null, height: null, keepsPosition: false, ...file };

function check(command: string, attachedBy: string | null) {
  const attachments = { find: () => Promise.resolve(kept as never) };
  const event = attachedBy === null ? null : ({ command: attachedBy } as LoggedEvent);
  const log = { attachmentEvent: () => Promise.resolve(event) };
  const data = { attachment, record: other, name: 'kopia.pdf', ...file };
  return checkFile({ attachments, log }, 'tyreso', { id: command, data });
}

describe('a file that a command names', () => {
  test('is taken where nothing has it', async () => {
    await expect(check(first ?? '', null)).resolves.toBeUndefined();
  });

  test('is not taken where the log has attached it to something, also to what the live fold has let go', async () => {
    await expect(check(other ?? '', first ?? '')).rejects.toMatchObject({
      document: { type: '/problem/id-already-used' },
    });
  });

  test('is taken where it is the same command again', async () => {
    await expect(check(first ?? '', first ?? '')).resolves.toBeUndefined();
  });
});
