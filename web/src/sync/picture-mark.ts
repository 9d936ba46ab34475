import { readKept } from '../lib/kept.ts';

/** Where it is kept when the device's picture was last heard to be so; its presence says that there is a picture. */
export const pictureMark = 'picture-heard';

export function pictureIsKept(): boolean {
  return readKept(pictureMark) !== undefined;
}
