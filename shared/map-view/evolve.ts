import type { Recorded } from '../kernel/event.ts';
import type { Change } from '../state.ts';
import type { MapViewEvent } from './events.ts';

/** The changes that an event about the wall's map makes. */
export function evolveMapView(event: Recorded<MapViewEvent>): Change[] {
  if (event.type === 'map.view-reset') return [{ single: 'mapView', value: null }];
  const { lat, lon, zoom, layers } = event.payload;
  const { occurredAt: setAt, actor } = event;
  return [{ single: 'mapView', value: { lat, lon, zoom, layers, setAt, role: actor.role } }];
}
