import type { ImportDocument } from '#shared/organisation/import-document.ts';
import {
  geoJSON,
  type LatLngBounds,
  latLngBounds,
  type LatLngBoundsLiteral,
  type LayerGroup,
  layerGroup,
  Map as LeafletMap,
  rectangle,
} from 'leaflet';
import type { BaseMap } from './base-map.ts';
import { deepestZoom } from './cluster.ts';
import styles from './leaflet-map.module.css';
import type { Position } from './position.ts';

/** west, south, east, north */
export type Bounds = readonly [number, number, number, number];

/** Where a map opens: around a place, or so that an area fits. */
export type MapStart = (Position & { readonly zoom: number }) | { readonly fit: Bounds };

export interface MapOptions {
  readonly start: MapStart;
  /** How far one may go. */
  readonly bounds: Bounds;
  /** False: a picture. */
  readonly interactive: boolean;
}

/** A map without tiles, controls or animations; keys are answered by its frame, marks are drawn by React. */
export function createMap(container: HTMLElement, { start, bounds, interactive }: MapOptions): LeafletMap {
  const map = new LeafletMap(container, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    zoomSnap: 0.25,
    maxZoom: deepestZoom,
    dragging: interactive,
    touchZoom: interactive,
    scrollWheelZoom: interactive,
    doubleClickZoom: interactive,
    boxZoom: interactive,
    maxBoundsViscosity: 1,
  });
  const under = map.createPane(basePane);
  under.style.zIndex = '150';
  under.style.pointerEvents = 'none';
  if ('fit' in start) map.fitBounds(corners(start.fit), { animate: false });
  else map.setView([start.lat, start.lon], start.zoom, { animate: false });
  if (interactive) stayWithin(map, latLngBounds(corners(widened(bounds))));
  return map;
}

/** Leaflet's own setMaxBounds moves back by an animation, and the crosshair's middle would not be where a corner was just set. */
function stayWithin(map: LeafletMap, bounds: LatLngBounds): void {
  map.options.maxBounds = bounds;
  map.on('moveend', () => map.panInsideBounds(bounds, { animate: false }));
}

/** Leaflet's way to write west, south, east, north. */
export function corners([west, south, east, north]: Bounds): LatLngBoundsLiteral {
  return [
    [south, west],
    [north, east],
  ];
}

/** As far as the base map reaches: a tenth of a degree around the organisation. */
const widened = ([west, south, east, north]: Bounds): Bounds => [
  west - 0.1,
  south - 0.1,
  east + 0.1,
  north + 0.1,
];

/** No further out than the whole organisation; the map then fills its window or stands in its middle. */
export function limitZoom(map: LeafletMap, bounds: Bounds): void {
  const whole = map.getBoundsZoom(corners(bounds));
  const filled = map.getBoundsZoom(corners(widened(bounds)), true);
  map.setMinZoom(Math.min(whole, filled));
}

/** Where land and water lie: under tiles, so that they show through where a tile is missing. */
const basePane = 'base';

/** What of the organisation's own is drawn over land and water. */
export interface DrawnParts {
  readonly boundary: boolean;
  readonly areas: boolean;
}

/** Draws land, water and the organisation's boundary and areas; returns the drawing, to be removed when another comes. */
export function drawBase(
  map: LeafletMap,
  organisation: ImportDocument,
  baseMap: BaseMap | null,
  parts: DrawnParts,
): LayerGroup {
  const drawn = layerGroup();
  const plain = { interactive: false, noClip: false, smoothFactor: 0.8 };
  const extent = baseMap?.bbox ?? widened(organisation.bounds);
  const low = { ...plain, pane: basePane };
  drawn.addLayer(rectangle(corners(extent), { ...low, className: styles['land'] ?? '' }));
  if (baseMap !== null)
    drawn.addLayer(geoJSON(baseMap, { ...low, style: { className: styles['water'] ?? '' } }));
  if (parts.areas)
    for (const { geometry } of organisation.areas ?? [])
      drawn.addLayer(
        geoJSON(geometry as unknown as GeoJSON.Geometry, {
          ...plain,
          style: { className: styles['area'] ?? '' },
        }),
      );
  if (parts.boundary && organisation.boundary !== undefined)
    drawn.addLayer(
      geoJSON(organisation.boundary as unknown as GeoJSON.Geometry, {
        ...plain,
        style: { className: styles['boundary'] ?? '' },
      }),
    );
  return drawn.addTo(map);
}
