import type { z } from 'zod';
import { survivor } from '../incident/merged.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { originalEntry } from './attached-to.ts';
import type { attachmentCommands } from './commands.ts';
import type { AttachmentEvent } from './events.ts';
import { mostAttachments } from './media-types.ts';

type Data<Type extends keyof typeof attachmentCommands> = z.output<(typeof attachmentCommands)[Type]>;

/**
 * A file on an entry or an incident, open or closed. That the file is there and is what the command says, the door has looked at
 * before. On a correction it belongs to the entry that was first, so that it is confidential with all that is said of the matter.
 */
export function addAttachment(state: State, data: Data<'attachment.add'>): Decision<AttachmentEvent> {
  const { record, name, caption, ...file } = data;
  if (isTaken(state, data.attachment)) return reject('id-already-used', 'attachment');
  const place = placeOf(state, record);
  if (place === 'system') return reject('entry-of-the-console', 'record');
  if (place === null) return reject('record-not-found', 'record');
  const there = [...state.attachments.values()].filter((one) => one.record === place.record);
  if (there.length >= mostAttachments) return reject('too-many-files', 'record');
  const { width, height, keepsPosition, attachment, sha256, size, mediaType } = file;
  return ok([
    {
      type: 'attachment.added',
      payload: {
        attachment,
        ...place.named,
        sha256,
        size,
        mediaType,
        ...(width === undefined || height === undefined ? {} : { width, height }),
        ...(keepsPosition === undefined ? {} : { keepsPosition }),
      },
      sealed: { name, ...(caption === undefined ? {} : { caption }) },
    },
  ]);
}

/** What was attached by mistake stays, struck through, as entries do. */
export function strikeAttachment(state: State, data: Data<'attachment.strike'>): Decision<AttachmentEvent> {
  const found = state.attachments.get(data.attachment);
  const place = placeOf(state, data.record);
  if (found === undefined || place === null || place === 'system' || found.record !== place.record)
    return reject('file-not-found', 'attachment');
  if (found.struckAt !== null) return reject('file-already-struck', 'attachment');
  const { reason, attachment } = data;
  return ok([{ type: 'attachment.struck', payload: { attachment, ...place.named }, sealed: { reason } }]);
}

type Place = {
  readonly record: string;
  readonly named: { readonly entry?: string; readonly incident: string | null };
};

function placeOf(state: State, record: string): Place | 'system' | null {
  const entry = originalEntry(state.journal, record);
  if (entry !== null) {
    if (entry.strikes !== null) return null;
    if (entry.system) return 'system';
    return { record: entry.id, named: { entry: entry.id, incident: entry.incident } };
  }
  const incident = survivor(state.incidents, record);
  return incident === null ? null : { record: incident.id, named: { incident: incident.id } };
}

/** A file belongs to one thing: an attachment's id names its file too. */
function isTaken(state: State, id: string): boolean {
  if (state.attachments.has(id)) return true;
  for (const { attachment } of state.photographs.values()) if (attachment === id) return true;
  return false;
}
