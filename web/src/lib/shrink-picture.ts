import { cleanJpeg } from '#shared/photograph/clean-jpeg.ts';
import { sha256Of } from './sha256.ts';

/** A picture as it is sent: small, and of what is seen alone. `sha256` is lower-case hex. */
export interface SmallPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** How small: bytes that it should not exceed; longest sides in pixels with JPEG quality, tried in turn until the file is small enough. */
export interface Smallness {
  readonly bytes: number;
  readonly steps: readonly (readonly [side: number, quality: number])[];
}

/** From the field, where it must get through over a poor network. */
const forPoorNetworks: Smallness = {
  bytes: 300_000,
  steps: [
    [1_600, 0.7],
    [1_600, 0.55],
    [1_280, 0.55],
    [1_024, 0.5],
    [800, 0.45],
  ],
};

/**
 * Makes a picture small on the device: upright, unless told its longest side 1,600 pixels and some 300 kB, without what the camera
 * knew of place and time. Null where the browser cannot read the file as a picture.
 */
export async function shrink(
  file: Blob,
  { bytes, steps }: Smallness = forPoorNetworks,
): Promise<SmallPicture | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (picture === null) return null;
  let smallest: SmallPicture | null = null;
  for (const [side, quality] of steps) {
    // Each step is tried only where the one before was too large.
    // oxlint-disable-next-line no-await-in-loop
    smallest = (await draw(picture, side, quality)) ?? smallest;
    if (smallest !== null && smallest.bytes.length <= bytes) break;
  }
  picture.close();
  return smallest;
}

async function draw(picture: ImageBitmap, side: number, quality: number): Promise<SmallPicture | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // A picture with clear parts gets a light ground; a JPEG would make it black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  if (drawn === null) return null;
  const image = cleanJpeg(new Uint8Array(await drawn.arrayBuffer()));
  if (image === null) return null;
  const { bytes, width, height } = image;
  return { bytes, sha256: await sha256Of(bytes), width, height };
}
