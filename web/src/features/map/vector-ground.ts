import * as leaflet from 'leaflet';
import { leafletLayer } from 'protomaps-leaflet';
import { deepestZoom } from './cluster.ts';
import { corners } from './leaflet-map.ts';
import type { Tiled } from './use-ground.ts';

// The library draws as a layer of the Leaflet that it finds here.
Object.assign(globalThis, { L: leaflet });

interface VectorTile {
  readonly data: ArrayBuffer;
}

/** Vector tiles drawn in the browser, in the page's colours. Brings its drawing library along, so import it lazily. */
export function vectorGround(ground: Tiled, address: string, dark: boolean): leaflet.Layer {
  const source = {
    /** A tile that cannot be had is empty, so that the drawing below shows. */
    async getZxy(z: number, x: number, y: number, signal?: AbortSignal): Promise<VectorTile | undefined> {
      const url = `${address}/${z}/${x}/${y}?v=${ground.version}`;
      const answer = await fetch(url, signal === undefined ? {} : { signal });
      return answer.status === 200 ? { data: await answer.arrayBuffer() } : undefined;
    },
  };
  const layer = leafletLayer({
    url: source as never,
    flavor: dark ? 'dark' : 'light',
    lang: 'sv',
    maxDataZoom: ground.maxZoom,
    maxZoom: deepestZoom,
    noWrap: true,
    attribution: '',
    ...(ground.bounds === null ? {} : { bounds: corners(ground.bounds) }),
  }) as unknown as leaflet.Layer & { backgroundColor?: string | undefined };
  delete layer.backgroundColor;
  return layer;
}
