import { type Layer, tileLayer } from 'leaflet';
import { withTexts } from '../../lib/with-texts.ts';
import { deepestZoom } from './cluster.ts';
import styles from './leaflet-map.module.css';
import { corners } from './leaflet-map.ts';
import type { Tiled } from './use-ground.ts';

/** The tiles of the console under everything but the built-in drawing, which shows through where one is missing. */
export async function groundLayer(ground: Tiled, organisation: string, dark: boolean): Promise<Layer> {
  const address = `/api/organisations/${organisation}/tiles`;
  if (ground.kind === 'vector') {
    const { vectorGround } = await withTexts(() => import('./vector-ground.ts'));
    return vectorGround(ground, address, dark);
  }
  return tileLayer(`${address}/{z}/{x}/{y}?v=${ground.version}`, {
    minNativeZoom: ground.minZoom,
    maxNativeZoom: ground.maxZoom,
    maxZoom: deepestZoom,
    noWrap: true,
    keepBuffer: 1,
    className: styles['pictures'] ?? '',
    ...(ground.bounds === null ? {} : { bounds: corners(ground.bounds) }),
  });
}
