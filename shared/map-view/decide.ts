import type { z } from 'zod';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { mapViewCommands } from './commands.ts';
import type { MapViewEvent } from './events.ts';
import { mapLayers } from './layers.ts';

type Data<Type extends keyof typeof mapViewCommands> = z.output<(typeof mapViewCommands)[Type]>;

/** How far outside the organisation's bounds the middle may lie, in degrees: as far as the map can be moved. */
const margin = 0.1;

/** The wall's map shows this until something else is chosen; layers stand once each, in the order of the list. */
export function showView(state: State, data: Data<'map.show-view'>): Decision<MapViewEvent> {
  const { lat, lon, zoom } = data;
  const [west, south, east, north] = state.organisation?.bounds ?? [-180, -90, 180, 90];
  const outside = lat < south - margin || lat > north + margin || lon < west - margin || lon > east + margin;
  if (outside) return reject('view-outside-map', 'lat');
  const layers = mapLayers.filter((layer) => data.layers.includes(layer));
  const shown = state.mapView;
  if (
    shown?.lat === lat &&
    shown.lon === lon &&
    shown.zoom === zoom &&
    shown.layers.length === layers.length &&
    layers.every((layer) => shown.layers.includes(layer))
  )
    return reject('nothing-changed');
  return ok([{ type: 'map.view-shown', payload: { lat, lon, zoom, layers }, sealed: {} }]);
}

export function resetView(state: State): Decision<MapViewEvent> {
  if (state.mapView === null) return reject('no-view-shown');
  return ok([{ type: 'map.view-reset', payload: {}, sealed: {} }]);
}
