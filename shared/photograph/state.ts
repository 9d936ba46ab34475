/** What a photograph may be. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];

/** Bytes of a photograph, and pixels of a side, at most. */
export const largestImage = 3 * 1024 * 1024;
export const largestSide = 20_000;
/** Bytes of a part of a file that is sent, at most. */
export const largestPart = 64 * 1024;
/** Photographs of one point, at most. */
export const mostPhotographs = 60;

/** A photograph of a safety point. `attachment` names its file, `sha256` is of the file as it is kept. */
export type Photograph = {
  readonly id: string;
  readonly safetyPoint: string;
  readonly attachment: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: ImageType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption: string | null;
  /** When it was taken, as its device says. */
  readonly takenAt: string;
  readonly addedBy: string | null;
};
