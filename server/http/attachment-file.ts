import { nameWithEnding } from '#shared/attachment/media-types.ts';
import type { AttachmentType } from '#shared/attachment/media-types.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { recordOf } from '#shared/record/record-of.ts';
import type { State } from '#shared/state.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { mayReadSealed, readerOf } from '../identity/authorize.ts';
import type { Account } from '../identity/account.ts';
import type { Caller } from './caller.ts';

/** A file that somebody may read. `restrictedWith`: the record with which it is confidential, so that the reading is noted. */
export type ReadableFile = {
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: AttachmentType;
  /** As it is called when it is saved. */
  readonly name: string;
  /** A picture of a safety point is shown where it is asked for; every other file is saved. */
  readonly disposition: 'inline' | 'attachment';
  readonly restrictedWith: string | null;
};

/** The file under an id, as far as the account may read it; `not-allowed`: it is confidential to others. Null: there is none to them. */
export async function readableFile(
  log: Pick<EventLog, 'attachmentEvent'>,
  { account, node }: Caller,
  id: string,
): Promise<ReadableFile | 'not-allowed' | null> {
  const photograph = photographOf(node.state, account, id);
  if (photograph !== null || readerOf(account).kind !== 'account') return photograph;
  const row = node.state.attachments.get(id);
  const found = row ?? attachedBy(await log.attachmentEvent(node.id, id));
  if (found === null) return null;
  const { record, sha256, mediaType, name } = found;
  const restricted = node.state.restrictedRecords.has(record);
  if (restricted && !mayReadSealed(account, node.state, record)) return 'not-allowed';
  const shown = restricted || name === null ? `bilaga-${id}` : name;
  return {
    id,
    sha256,
    mediaType,
    name: nameWithEnding(shown, mediaType),
    disposition: 'attachment',
    restrictedWith: restricted ? record : null,
  };
}

function attachedBy(
  event: LoggedEvent | null,
): { record: string; sha256: string; mediaType: AttachmentType; name: string | null } | null {
  if (event === null || event.payload === null) return null;
  const { sha256, mediaType } = event.payload;
  const record = recordOf(event.type, event.payload);
  if (record === null || typeof sha256 !== 'string') return null;
  const name = event.sealed?.['name'];
  return {
    record,
    sha256,
    mediaType: mediaType as AttachmentType,
    name: typeof name === 'string' ? name : null,
  };
}

/** The photograph whose file it is, where the account may read it; to the staff of a point, those of their point. */
function photographOf(state: State, account: Account, attachment: string): ReadableFile | null {
  const reader = readerOf(account);
  for (const photograph of state.photographs.values()) {
    if (photograph.attachment !== attachment) continue;
    if (reader.kind !== 'account' && reader.safetyPoint !== photograph.safetyPoint) return null;
    const { id, sha256, mediaType } = photograph;
    const name = nameWithEnding(`bild-${id}`, mediaType);
    return { id: attachment, sha256, mediaType, name, disposition: 'inline', restrictedWith: null };
  }
  return null;
}
