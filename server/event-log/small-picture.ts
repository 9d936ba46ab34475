import sharp from 'sharp';

/** Pixels of the longest side of a small picture. */
const longestSide = 320;
/** What a file may say that it holds; more is not unpacked. */
const mostPixels = 60_000_000;

// One at a time and one thread each: a picture never takes both cores from those who record.
sharp.concurrency(1);
sharp.cache(false);
let before: Promise<unknown> = Promise.resolve();

/** A small WebP of a picture, turned as its camera says, without anything else of it; null where it cannot be read as one. */
export async function thumbnailOf(picture: Uint8Array): Promise<Buffer | null> {
  const made = before.then(() => make(picture));
  before = made;
  return await made;
}

/**
 * A picture whose camera says that it is to be turned, turned, so that it stands right when that has been taken away; null where it
 * stands right as it is, or cannot be read.
 */
export async function turned(picture: Uint8Array): Promise<Buffer<ArrayBuffer> | null> {
  const made = before.then(() => turn(picture));
  before = made;
  return await made;
}

async function turn(picture: Uint8Array): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const image = sharp(picture, { limitInputPixels: mostPixels, failOn: 'error' });
    const { orientation = 1, format } = await image.metadata();
    if (orientation === 1) return null;
    return await image.autoOrient().toFormat(format, { quality: 90 }).toBuffer();
  } catch {
    return null;
  }
}

async function make(picture: Uint8Array): Promise<Buffer | null> {
  try {
    return await sharp(picture, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70 })
      .toBuffer();
  } catch {
    return null;
  }
}
