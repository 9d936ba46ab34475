import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { MapPosition } from './map-objects.ts';

const leaflet = join(dirname(createRequire(import.meta.url).resolve('leaflet/package.json')), 'dist');
const origin = 'http://bare.invalid';

/** A page with nothing but Leaflet and a circle on its canvas for each place. */
export async function openBareMap(context: BrowserContext, places: readonly MapPosition[]): Promise<Page> {
  const files: { readonly [path: string]: { readonly contentType: string; readonly body: string } } = {
    '/': { contentType: 'text/html', body: page(places) },
    '/leaflet.js': {
      contentType: 'text/javascript',
      body: readFileSync(join(leaflet, 'leaflet.js'), 'utf8'),
    },
    '/leaflet.css': { contentType: 'text/css', body: readFileSync(join(leaflet, 'leaflet.css'), 'utf8') },
  };
  await context.route(`${origin}/**`, (route) => {
    const file = files[new URL(route.request().url()).pathname];
    return file === undefined ? route.fulfill({ status: 404 }) : route.fulfill(file);
  });
  const opened = await context.newPage();
  await opened.goto(`${origin}/`);
  await opened.waitForSelector('.leaflet-container canvas');
  return opened;
}

function page(places: readonly MapPosition[]): string {
  const options = {
    preferCanvas: true,
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: false,
    zoomSnap: 0.25,
  };
  return `<!doctype html><link rel="stylesheet" href="/leaflet.css">
<style>html, body { margin: 0 } #map { position: absolute; left: 0; top: 44px; width: 1091px; height: 856px }</style>
<div id="map"></div><script src="/leaflet.js"></script><script>
const map = L.map('map', ${JSON.stringify(options)}).setView([59.235, 18.27], 13);
for (const { lat, lon } of ${JSON.stringify(places)}) L.circleMarker([lat, lon], { radius: 8 }).addTo(map);
</script>`;
}
