import { message } from '#shared/language/message.ts';
import { newId } from '../../lib/new-id.ts';
import { giveCommand } from '../outbox.ts';
import { keepPhotograph, removePhotograph } from '../photograph-store.ts';
import type { PreparedFile } from './prepare-file.ts';

/** Keeps files on the device and gives their commands: they are sent after everything else. Null when all are kept; else why not. */
export async function giveFiles(
  record: string,
  account: string,
  files: readonly PreparedFile[],
): Promise<string | null> {
  for (const { bytes, data } of files) {
    const attachment = newId();
    try {
      // In their order, each on the disk before its command is.
      // oxlint-disable-next-line no-await-in-loop
      await keepPhotograph(attachment, account, bytes, data.sha256);
    } catch {
      return message('attachment.not-kept');
    }
    // oxlint-disable-next-line no-await-in-loop
    const given = await giveCommand('attachment.add', { attachment, record, ...data }, { form: false });
    if (given.kind === 'recorded' || given.kind === 'queued') continue;
    // oxlint-disable-next-line no-await-in-loop
    await removePhotograph(attachment).catch(() => undefined);
    return given.kind === 'refused' ? given.problem.title : message('attachment.not-kept');
  }
  return null;
}
