import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CachedBody } from '../cached-body.ts';
import { callerOf } from '../caller.ts';
import type { Routes } from '../route-options.ts';

const directory = join(import.meta.dirname, '../../organisations/basemap');
const noWater = JSON.stringify({ type: 'FeatureCollection', features: [] });

/** Water around the organisation, GeoJSON, for the map without a tile server; empty where none has been made. */
export const basemapRoutes: Routes = async (app) => {
  const bodies = new Map<string, Promise<CachedBody>>();
  const bodyOf = (organisation: string): Promise<CachedBody> => {
    const known = bodies.get(organisation);
    if (known !== undefined) return known;
    const reading = readBasemap(organisation);
    bodies.set(organisation, reading);
    return reading;
  };
  app.get('/basemap', { schema: { tags: ['reading'] } }, async (request, reply) => {
    const body = await bodyOf(callerOf(request).node.id);
    return await body.send(request, reply, 'private, max-age=86400');
  });
  await Promise.resolve();
};

async function readBasemap(organisation: string): Promise<CachedBody> {
  const path = join(directory, `${organisation}.geo.json`);
  const bytes = await readFile(path).catch(() => Buffer.from(noWater));
  return new CachedBody(bytes, 'application/geo+json; charset=utf-8');
}
