import type { Piece } from '#shared/search/marked.ts';

/** A moment at which something that was sought was said. */
export interface FoundMoment {
  readonly seq: number;
  /** When it was recorded, ISO 8601. */
  readonly at: string;
  readonly text: readonly Piece[];
}

/** Newest first; throws where it could not be sought. */
export type FindMoments = (words: string) => Promise<readonly FoundMoment[]>;
