import type { MapLayer } from './layers.ts';

/** What somebody has chosen that the wall's map shows; null while it keeps all that goes on in sight by itself. */
export type MapView = {
  /** The middle: decimal degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
  readonly layers: readonly MapLayer[];
  readonly setAt: string;
  /** The role that chose it. */
  readonly role: string;
} | null;
