import type { Drawing } from '#shared/drawing/state.ts';

/** For tests: a zone of about a square kilometre, with what the test says of it. */
export function drawingRow(more: Partial<Drawing> = {}): Drawing {
  return {
    id: '00000000-0000-4000-8000-0000000000d1',
    kind: 'zone',
    meaning: 'cordoned-off',
    name: 'Bollmora',
    note: null,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [18.2, 59.2],
          [18.22, 59.2],
          [18.22, 59.21],
          [18.2, 59.21],
          [18.2, 59.2],
        ],
      ],
    },
    incident: null,
    status: 'standing',
    version: 1,
    versions: [],
    versionTexts: {},
    drawnAt: '2026-11-22T03:00:00.000Z',
    drawnBy: 'TiB',
    changedAt: '2026-11-22T03:00:00.000Z',
    changedBy: 'TiB',
    removedAt: null,
    removedBy: null,
    removeReason: null,
    removedSeq: null,
    ...more,
  };
}
