import type { EventOf } from '../kernel/event.ts';
import type { MapLayer } from './layers.ts';

export type MapViewEvent =
  | EventOf<
      'map.view-shown',
      {
        readonly lat: number;
        readonly lon: number;
        readonly zoom: number;
        readonly layers: readonly MapLayer[];
      }
    >
  | EventOf<'map.view-reset', Record<never, never>>;
