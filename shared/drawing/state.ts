import type { DrawingGeometry } from './geometry.ts';
import type { DrawingKind, DrawingMeaning } from './meanings.ts';

/** What a drawing was like from a time on. Its words stand apart, since they may be confidential. */
export type DrawingVersion = {
  readonly version: number;
  readonly at: string;
  readonly what: 'drawn' | 'changed' | 'restored';
  /** The version that was restored. */
  readonly from: number | null;
  /** Which values the change was of. */
  readonly changed: readonly string[];
  readonly meaning: DrawingMeaning | null;
  readonly geometry: DrawingGeometry;
};

/** The words of a version, and who recorded it. */
export type DrawingWords = {
  readonly name: string | null;
  readonly note: string | null;
  readonly by: string | null;
};

/** Something drawn on the map: a zone, a line or a note. */
export type Drawing = {
  readonly id: string;
  readonly kind: DrawingKind;
  /** Null for notes. */
  readonly meaning: DrawingMeaning | null;
  readonly name: string | null;
  readonly note: string | null;
  readonly geometry: DrawingGeometry;
  readonly incident: string | null;
  readonly status: 'standing' | 'removed';
  /** The number of its newest version. */
  readonly version: number;
  /** The newest ten, oldest first. */
  readonly versions: readonly DrawingVersion[];
  /** The words of those versions, by number. */
  readonly versionTexts: { readonly [version: string]: DrawingWords };
  readonly drawnAt: string;
  readonly drawnBy: string | null;
  /** When what is shown of it last changed. */
  readonly changedAt: string;
  readonly changedBy: string | null;
  readonly removedAt: string | null;
  readonly removedBy: string | null;
  readonly removeReason: string | null;
  /** For the fold: the position at which it was removed, by which the oldest are let go. */
  readonly removedSeq: number | null;
};
