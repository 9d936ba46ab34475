import type { EventOf } from '../kernel/event.ts';
import type { DrawingGeometry } from './geometry.ts';
import type { DrawingKind, DrawingMeaning } from './meanings.ts';

export type DrawingEvent =
  | EventOf<
      'drawing.drawn',
      {
        drawing: string;
        kind: DrawingKind;
        meaning: DrawingMeaning | null;
        geometry: DrawingGeometry;
        incident: string | null;
      },
      { name: string; note?: string }
    >
  | EventOf<
      'drawing.changed',
      {
        drawing: string;
        changed: readonly string[];
        meaning?: DrawingMeaning;
        geometry?: DrawingGeometry;
        incident?: string | null;
      },
      { name?: string; note?: string | null }
    >
  | EventOf<'drawing.removed', { drawing: string }, { reason: string }>
  /** `version`: the one that it is as again. */
  | EventOf<'drawing.restored', { drawing: string; version: number }>;
