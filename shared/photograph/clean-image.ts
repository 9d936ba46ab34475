import type { Bytes } from './bytes.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { largestSide } from './state.ts';
import type { ImageType } from './state.ts';

/** What a phone can still show; a small file may say that it holds far more. */
const mostPixels = 60_000_000;

/** A picture as it is kept. `width`, `height` in pixels, as its own header says. */
export type CleanImage = {
  readonly bytes: Bytes;
  readonly mediaType: ImageType;
  readonly width: number;
  readonly height: number;
};

/**
 * What a file is by its own bytes, whatever its sender calls it, without where and by what it was taken. Null where it is none
 * of the pictures that are kept, or says that it is larger than any is.
 */
export function cleanImage(bytes: Bytes): CleanImage | null {
  const image = cleanJpeg(bytes) ?? cleanPng(bytes) ?? cleanWebp(bytes);
  if (image === null) return null;
  const { width, height } = image;
  const right = width >= 1 && height >= 1 && width <= largestSide && height <= largestSide;
  return right && width * height <= mostPixels ? image : null;
}
