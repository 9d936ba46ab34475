import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { AttachmentEvent } from './events.ts';
import type { Attachment, AttachmentTexts } from './state.ts';

/** The changes that an attachment makes; one of a record that the live fold has let go is only in the log. */
export function evolveAttachment(state: State, event: Recorded<AttachmentEvent>): Change[] {
  const { attachment: id } = event.payload;
  if (event.type === 'attachment.struck') {
    const row = state.attachments.get(id);
    if (row === undefined) return [];
    const struck: Attachment = {
      ...row,
      struckAt: event.occurredAt,
      struckBy: event.sealed?.recordedBy ?? null,
      strikeReason: event.sealed?.reason ?? null,
    };
    return [{ table: 'attachments', id, row: struck }];
  }
  const { entry, incident, sha256, size, mediaType, width, height, keepsPosition } = event.payload;
  const record = entry ?? incident;
  if (record === null || !(state.journal.has(record) || state.incidents.has(record))) return [];
  const row: Attachment = {
    id,
    record,
    incident,
    sha256,
    size,
    mediaType,
    width: width ?? null,
    height: height ?? null,
    keepsPosition: keepsPosition === true,
    name: event.sealed?.name ?? null,
    caption: event.sealed?.caption ?? null,
    addedAt: event.occurredAt,
    addedBy: event.sealed?.recordedBy ?? null,
    struckAt: null,
    struckBy: null,
    strikeReason: null,
  };
  return [{ table: 'attachments', id, row }];
}

/** Files leave the live fold with the entries and incidents that some changes let go. */
export function attachmentsLetGo(state: State, changes: readonly Change[]): Change[] {
  let gone: Set<string> | null = null;
  for (const change of changes) {
    if ('single' in change || change.row !== null) continue;
    if (change.table === 'journal' || change.table === 'incidents') (gone ??= new Set()).add(change.id);
  }
  if (gone === null) return [];
  const letGo = gone;
  return [...state.attachments.values()]
    .filter(({ record }) => letGo.has(record))
    .map(({ id }): Change => ({ table: 'attachments', id, row: null }));
}

/** The words of a record's files, by id. */
export function attachmentTexts(
  state: State,
  record: string,
): { readonly [attachment: string]: AttachmentTexts } {
  const own = [...state.attachments.values()].filter((one) => one.record === record);
  return Object.fromEntries(
    own.map(({ id, name, caption, addedBy, struckBy, strikeReason }) => [
      id,
      { name, caption, addedBy, struckBy, strikeReason },
    ]),
  );
}

/** The changes that put the words of a record's files in place; what is not given is withheld. */
export function withAttachmentTexts(
  state: State,
  record: string,
  texts: { readonly [attachment: string]: AttachmentTexts },
): Change[] {
  const none: AttachmentTexts = {
    name: null,
    caption: null,
    addedBy: null,
    struckBy: null,
    strikeReason: null,
  };
  return [...state.attachments.values()]
    .filter((one) => one.record === record)
    .map((row) => ({ table: 'attachments', id: row.id, row: { ...row, ...(texts[row.id] ?? none) } }));
}
