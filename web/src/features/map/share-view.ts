import { type MapLayer, mapLayers } from '#shared/map-view/layers.ts';

/** What a link to the map says: where, how near, which layers, and what is chosen. What it leaves out is as it is without a link. */
export interface SharedView {
  readonly at: { readonly lat: number; readonly lon: number; readonly zoom: number } | null;
  readonly layers: readonly MapLayer[] | null;
  /** The id of an incident, a safety point, premises or a drawing. */
  readonly shown: string | null;
}

const whole = /^-?\d{1,3}(\.\d{1,8})?$/;

/** Reads `?visa=<id>&plats=59.22380,18.20010&zoom=13.25&lager=incidents,points`; parts that make no sense are left out. */
export function readView(search: string): SharedView {
  const given = new URLSearchParams(search);
  const [lat = '', lon = '', more] = (given.get('plats') ?? '').split(',');
  const zoom = given.get('zoom') ?? '';
  const isPlace = whole.test(lat) && whole.test(lon) && more === undefined && whole.test(zoom);
  const inside =
    Math.abs(Number(lat)) <= 85 && Math.abs(Number(lon)) <= 180 && Number(zoom) >= 0 && Number(zoom) <= 20;
  const named = given.get('lager')?.split(',') ?? null;
  return {
    at: isPlace && inside ? { lat: Number(lat), lon: Number(lon), zoom: Number(zoom) } : null,
    layers: named === null ? null : mapLayers.filter((layer) => named.includes(layer)),
    shown: given.get('visa'),
  };
}

/** The part after the path, beginning with a question mark. */
export function writeView({ at, layers, shown }: SharedView): string {
  const parts = [
    ...(shown === null ? [] : [`visa=${encodeURIComponent(shown)}`]),
    ...(at === null
      ? []
      : [`plats=${at.lat.toFixed(5)},${at.lon.toFixed(5)}`, `zoom=${Number(at.zoom.toFixed(2))}`]),
    ...(layers === null ? [] : [`lager=${layers.join(',')}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
