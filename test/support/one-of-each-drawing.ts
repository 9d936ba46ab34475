import type { DrawingGeometry } from '../../shared/drawing/geometry.ts';
import type { DomainEvent } from '../../shared/events.ts';
import { ids } from './one-of-each-ids.ts';

const zone = (size: number): DrawingGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [18.2, 59.22],
      [18.2 + size, 59.22],
      [18.2 + size, 59.23],
      [18.2, 59.23],
      [18.2, 59.22],
    ],
  ],
});

/** A zone that is drawn, changed, removed and brought back. */
export function drawingEvents(by: { readonly recordedBy: string }): DomainEvent[] {
  const { drawing } = ids;
  return [
    {
      type: 'drawing.drawn',
      payload: {
        drawing,
        kind: 'zone',
        meaning: 'without-power',
        geometry: zone(0.01),
        incident: ids.outage,
      },
      sealed: { ...by, name: 'Trollbäcken', note: 'Nätägarens uppgift' },
    },
    {
      type: 'drawing.changed',
      payload: { drawing, changed: ['geometry', 'name'], geometry: zone(0.02) },
      sealed: { ...by, name: 'Trollbäcken och Fårdala' },
    },
    { type: 'drawing.removed', payload: { drawing }, sealed: { ...by, reason: 'Strömmen är tillbaka' } },
    { type: 'drawing.restored', payload: { drawing, version: 1 }, sealed: by },
  ];
}
