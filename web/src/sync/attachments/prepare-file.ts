import type { CommandData } from '#shared/commands.ts';
import {
  type AttachmentType,
  largestAttachment,
  nameWithEnding,
  typeOfName,
} from '#shared/attachment/media-types.ts';
import { message } from '#shared/language/message.ts';
import { cleanImage } from '#shared/photograph/clean-image.ts';
import { hasPosition } from '#shared/photograph/has-position.ts';
import { sha256Of } from '../../lib/sha256.ts';
import { shrink, type Smallness } from '../../lib/shrink-picture.ts';

/** A file that somebody has chosen. `saysWhere`: a picture in which the camera has written its place. */
export interface ChosenFile {
  readonly key: string;
  readonly file: File;
  readonly saysWhere: boolean;
  /** Its place and camera are to stay in it. */
  readonly keepsPosition: boolean;
  readonly caption: string;
}

/** A file as it is sent: its bytes, and what its command says of it. */
export interface PreparedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly data: Omit<CommandData<'attachment.add'>, 'attachment' | 'record'>;
}

/** Enough to read a sign by, and light enough for a telephone's network. */
const readable: Smallness = {
  bytes: 900_000,
  steps: [
    [2_400, 0.8],
    [2_000, 0.7],
    [1_600, 0.6],
  ],
};
/** A drawing or a screen's picture under this stays as sharp as it is. */
const smallPicture = 3_000_000;

const isPicture = ({ type }: File): boolean => type.startsWith('image/') && type !== 'image/svg+xml';

/** Why a file cannot be attached, as far as its name and size tell; null where they say nothing against it. */
export function problemOf(file: File): string | null {
  const { name, size } = file;
  if (size === 0) return message('attachment.empty', { name });
  if (!isPicture(file) && typeOfName(name) === null) return message('attachment.wrong-sort', { name });
  return size > largestAttachment ? message('attachment.too-large', { name }) : null;
}

/** Whether a picture says where it was taken; that stands within its first 256 KiB. */
export async function saysWhere(file: File): Promise<boolean> {
  if (!isPicture(file)) return false;
  return hasPosition(new Uint8Array(await file.slice(0, 256 * 1_024).arrayBuffer()));
}

/**
 * Makes a file ready: a picture small and without what its camera wrote, unless that is to stay; anything else as it is. Null where it
 * cannot be read.
 */
export async function prepare({ file, keepsPosition, caption }: ChosenFile): Promise<PreparedFile | null> {
  const words = caption.trim() === '' ? {} : { caption: caption.trim() };
  if (isPicture(file)) {
    const picture = keepsPosition ? await asItIs(file) : await cleaned(file);
    if (picture === null) return null;
    const { bytes, mediaType, width, height } = picture;
    const name = renamed(file.name, mediaType);
    const kept = keepsPosition ? ({ keepsPosition: true } as const) : {};
    const data = { name, mediaType, width, height, ...kept, ...words };
    return { bytes, data: { ...data, size: bytes.length, sha256: await sha256Of(bytes) } };
  }
  const mediaType = typeOfName(file.name);
  if (mediaType === null) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const data = { name: shortened(file.name), mediaType, size: bytes.length, sha256: await sha256Of(bytes) };
  return { bytes, data: { ...data, ...words } };
}

async function asItIs(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const image = cleanImage(bytes);
  return image === null ? null : { ...image, bytes };
}

async function cleaned(file: File) {
  if (file.size <= smallPicture && file.type !== 'image/jpeg') {
    const image = cleanImage(new Uint8Array(await file.arrayBuffer()));
    if (image !== null) return image;
  }
  const small = await shrink(file, readable);
  return small === null ? null : { ...small, mediaType: 'image/jpeg' as const };
}

/** A picture that has become another sort of file is called so. */
function renamed(name: string, mediaType: AttachmentType): string {
  const stem = typeOfName(name) === mediaType ? name : name.replace(/\.[a-z0-9]{2,5}$/i, '');
  return nameWithEnding(shortened(stem), mediaType);
}

const longestName = 140;

/** Names are kept to their end, which says what they are; control characters in them would be refused. */
function shortened(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim();
  return plain.length <= longestName ? plain : `…${plain.slice(-longestName)}`;
}
