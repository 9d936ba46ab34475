import { fileTypeFromBuffer } from 'file-type';
import { attachmentTypeList } from '#shared/attachment/media-types.ts';
import type { AttachmentType } from '#shared/attachment/media-types.ts';

/** Other names of what is taken. */
const alias: { readonly [type: string]: AttachmentType } = {
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'application/ogg': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
};

/** Texts that browsers or programs read as something to run. */
const runnable = /^\s*(?:<\?xml|<!doctype|<html|<svg|<script|<\?php|#!)|^\{\\rtf|^%PDF|^%!/i;

// Control characters that no text has; tab, line feed, form feed and carriage return are none of them.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/**
 * What a file is by its own bytes, whatever its sender calls it: the media type among those that are taken, or null. Of texts
 * nobody can tell a table from prose, so both are `text/plain`.
 */
export async function sniffedType(bytes: Uint8Array): Promise<AttachmentType | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found === undefined) return isText(bytes) ? 'text/plain' : null;
  // A film is not taken; that its container is also the one of recordings is told by its first mark.
  if (found.mime === 'video/mp4' && !isSoundOnly(bytes)) return null;
  const type = alias[found.mime] ?? found.mime;
  return attachmentTypeList.find((one) => one === type) ?? null;
}

/** Whether a file is of the type that its sender says. */
export function isOfType(sniffed: AttachmentType | null, stated: AttachmentType): boolean {
  return sniffed === stated || (sniffed === 'text/plain' && stated === 'text/csv');
}

/** The brands that telephones give recordings. */
function isSoundOnly(bytes: Uint8Array): boolean {
  const brand = Buffer.from(bytes.buffer, bytes.byteOffset + 8, 4).toString('latin1');
  return brand === 'M4A ' || brand === 'M4B ';
}

/** As much of a text is looked at. */
const lookedAt = 512 * 1024;

/** UTF-8, or Latin 1 as older programs write it; in either without control characters. */
function isText(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.byteLength, lookedAt);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
  return !control.test(text) && !runnable.test(text.slice(0, 500).replace(/^ï»¿/, ''));
}
