import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { importDocument } from '#shared/organisation/import-document.ts';
import { signedArea, simplify, type Box, type Line, type Position } from './basemap/geometry.ts';
import { waterPolygons } from './basemap/water-polygons.ts';

/**
 * `node scripts/make-basemap.ts [organisation …]`: the offline base map of an organisation, done once and committed.
 * Water around its bounds from GSHHG (the sea with a point each 100 to 200 m, of lakes only those
 * of several square kilometres) as GeoJSON in
 * server/organisations/basemap/. Needs GMT with its full shorelines (Debian: gmt and gmt-gshhg-full).
 * The npm package of OpenStreetMap water polygons was tried first: inland it holds only fragments of lakes on a grid of
 * some 2.5 km, and in the archipelago a sixth of the points.
 */
const margin = 0.1;
const toleranceMetres = 15;
const smallestSquareMetres = 2_000;
const attribution = 'Strandlinjer: GSHHG 2.3.7 (Wessel och Smith)';
const license = 'LGPL-3.0-or-later';

const root = new URL('../server/organisations/', import.meta.url);
const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : ['tyreso', 'alingsas']) await make(name);

async function make(name: string): Promise<void> {
  const text = await readFile(new URL(`examples/${name}.json`, root), 'utf8');
  const { bounds } = importDocument.parse(JSON.parse(text));
  const box: Box = [bounds[0] - margin, bounds[1] - margin, bounds[2] + margin, bounds[3] + margin];
  const polygons = waterPolygons(shorelines(box), box)
    .map((rings) => rings.map(finish))
    .filter(([outer]) => outer !== undefined && outer.length >= 4)
    .map((rings) => rings.filter((ring) => ring.length >= 4));
  const features = polygons.map((coordinates) => ({
    type: 'Feature',
    properties: { kind: 'water' },
    geometry: { type: 'Polygon', coordinates },
  }));
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  const head = JSON.stringify({
    type: 'FeatureCollection',
    attribution,
    license,
    bbox: box.map(rounded),
  }).slice(0, -1);
  const file = new URL(`basemap/${name}.geo.json`, root);
  await writeFile(file, `${head},"features":[\n${lines}\n]}\n`);
  const points = polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
  console.log(`${name}: ${polygons.length} vatten, ${polygons.flat().length} ringar, ${points} punkter`);
}

/** The lines of GSHHG inside the box, cut at its edge by GMT; land is on the left of each. */
function shorelines(box: Box): Line[] {
  const [west, south, east, north] = box;
  const region = `-R${west}/${east}/${south}/${north}`;
  const { stdout, stderr, status } = spawnSync('gmt', ['coast', region, '-Df', '-W1', '-W2', '-W3', '-M'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0)
    throw new Error(`gmt coast misslyckades. Installera gmt och gmt-gshhg-full. ${stderr ?? ''}`);
  return stdout
    .split(/^>.*$/m)
    .map((segment) =>
      segment
        .split('\n')
        .filter((row) => /^[\d-]/.test(row))
        .map((row): Position => {
          const [lon, lat] = row.split('\t').map(Number);
          return [lon ?? NaN, lat ?? NaN];
        }),
    )
    .filter((line) => line.length > 1);
}

/** Simplified, rounded to about a metre, without points that fall together; empty when it is too small to see. */
function finish(ring: Line): Position[] {
  const middle = Math.floor(ring.length / 2);
  const halves = [ring.slice(0, middle + 1), ring.slice(middle)].map((half) =>
    simplify(half, toleranceMetres),
  );
  const points = [...(halves[0] ?? []).slice(0, -1), ...(halves[1] ?? [])]
    .map(([lon, lat]): Position => [rounded(lon), rounded(lat)])
    .filter((point, index, all) => index === 0 || point.join() !== all[index - 1]?.join());
  const shrink = Math.cos(((points[0]?.[1] ?? 0) * Math.PI) / 180);
  const squareMetres = (Math.abs(signedArea(points)) / 2) * 111_320 ** 2 * shrink;
  return squareMetres < smallestSquareMetres ? [] : points;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
