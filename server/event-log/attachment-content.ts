import { sortOf } from '#shared/attachment/media-types.ts';
import type { AttachmentType } from '#shared/attachment/media-types.ts';
import { cleanImage } from '#shared/photograph/clean-image.ts';
import type { Bytes } from '#shared/photograph/bytes.ts';
import { isOfType, sniffedType } from './sniffed-type.ts';
import { thumbnailOf, turned } from './small-picture.ts';

/** What its sender says of a file. `sha256` of its bytes as they are sent; `size` in bytes. */
export type Stated = {
  readonly size: number;
  readonly mediaType: AttachmentType;
  readonly sha256: string;
  /** A picture in which place and camera are to stay. */
  readonly keepsPosition: boolean;
};

/** A file as it is kept. `bytes` null: exactly as it was sent. */
export type Content = {
  readonly bytes: Bytes | null;
  readonly size: number;
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbnail: Buffer | null;
};

export type WrongContent = 'differs' | 'not-an-image' | 'not-a-known-file' | 'type-differs';

/** Looks at what has come whole: whether it is what its sender says, and what of it is kept. */
export async function examine(stated: Stated, sent: Bytes): Promise<Content | WrongContent> {
  const { size, sha256, mediaType } = stated;
  if (sent.length !== size || (await sha256Of(sent)) !== sha256) return 'differs';
  if (sortOf(mediaType) === 'image') return await examineImage(stated, sent);
  const sniffed = await sniffedType(sent);
  if (sniffed === null) return 'not-a-known-file';
  if (!isOfType(sniffed, mediaType)) return 'type-differs';
  return { bytes: null, size, sha256, width: null, height: null, thumbnail: null };
}

/** A picture loses what its camera wrote beside it, unless that is to stay. */
async function examineImage(
  { size, sha256, mediaType, keepsPosition }: Stated,
  sent: Bytes,
): Promise<Content | WrongContent> {
  const image = cleanImage(sent);
  if (image === null) return 'not-an-image';
  if (image.mediaType !== mediaType) return 'type-differs';
  const thumbnail = await thumbnailOf(sent);
  if (keepsPosition) {
    const { width, height } = image;
    return { bytes: null, size, sha256, width, height, thumbnail };
  }
  const right = await turned(sent);
  const { bytes, width, height } = (right === null ? null : cleanImage(new Uint8Array(right))) ?? image;
  return { bytes, size: bytes.length, sha256: await sha256Of(bytes), width, height, thumbnail };
}

/** Beside the thread that records: a large file takes tens of milliseconds. */
async function sha256Of(bytes: Bytes): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
