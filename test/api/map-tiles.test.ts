import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Compression, TileType } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MapGround } from '../../shared/protocol/map-ground.ts';
import { pmtilesArchive } from '../../server/tiles/pmtiles.fixture.ts';
import { startConsole } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { tilePicture } from '../support/tile-picture.ts';
import { squareTile } from '../support/vector-tile.ts';

// The tile of zoom 10 in which Tyresö lies, and one in Argentina.
const here = '10/563/302';
const away = '10/340/600';
const path = '/api/organisations/tyreso/tiles';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-map-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Asks as somebody who is signed in to Tyresö. */
async function askerOf(
  address: string,
): Promise<(path: string, headers?: { readonly [name: string]: string }) => Promise<Response>> {
  const signedIn = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ organisation: 'tyreso', username: 'lasare', password: 'vaka-exempel' }),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  return (asked, headers = {}) => fetch(`${address}${asked}`, { headers: { cookie, ...headers } });
}

describe('a PMTiles file of vector tiles', () => {
  const bytes = gzipSync(squareTile('water'));
  let console: FreshConsole;
  let ask: Awaited<ReturnType<typeof askerOf>>;

  beforeAll(async () => {
    const file = join(folder, 'karta.pmtiles');
    const options = { type: TileType.Mvt, packed: Compression.Gzip, metadata: { attribution: '© Exempel' } };
    await writeFile(file, pmtilesArchive([{ z: 10, x: 563, y: 302, bytes }], options));
    console = await freshConsole({ VAKA_MAP_PMTILES: file });
    ask = await askerOf(console.address);
  });
  afterAll(() => console.dispose());

  test('is told of and given, tile by tile, to those who are signed in', async () => {
    const told = await ask(path);
    const ground = (await told.json()) as MapGround;
    expect(ground).toMatchObject({ kind: 'vector', attribution: '© Exempel', maxZoom: 10 });
    const tile = await ask(`${path}/${here}`);
    expect(tile.status).toBe(200);
    expect(tile.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    expect(tile.headers.get('cache-control')).toBe('private, max-age=604800');
    expect(Buffer.from(await tile.arrayBuffer())).toEqual(squareTile('water'));
    const etag = tile.headers.get('etag') ?? '';
    expect((await ask(`${path}/${here}`, { 'if-none-match': etag })).status).toBe(304);
    expect((await fetch(`${console.address}${path}/${here}`)).status).toBe(401);
    expect((await fetch(`${console.address}${path}`)).status).toBe(401);
  });

  test('has tiles around the organisation alone; where it has none, that is no error', async () => {
    expect((await ask(`${path}/10/562/302`)).status).toBe(204);
    expect((await ask(`${path}/${away}`)).status).toBe(404);
    for (const bad of ['10/563/x', '10/99999/302', '30/1/1', '-1/0/0', '10/563/302.png', '10/563/..%2f302'])
      expect((await ask(`${path}/${bad}`)).status, bad).toBeGreaterThanOrEqual(400);
    expect((await ask(`/api/organisations/alingsas/tiles/${here}`)).status).toBe(404);
  });
});

describe('a tile address', () => {
  const picture = tilePicture([200, 210, 190]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
  });
  let console: FreshConsole;
  let ask: Awaited<ReturnType<typeof askerOf>>;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    console = await freshConsole({
      VAKA_MAP_TILES: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
      VAKA_MAP_ATTRIBUTION: '© Exempel',
    });
    ask = await askerOf(console.address);
  });
  afterAll(async () => {
    await console.dispose();
    await new Promise((resolve) => server.close(resolve));
  });

  test('is asked by the console; what was seen stays when the address is gone', async () => {
    expect(await (await ask(path)).json()).toMatchObject({ kind: 'raster', attribution: '© Exempel' });
    const tile = await ask(`${path}/${here}`);
    expect(tile.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await tile.arrayBuffer())).toEqual(picture);
    expect(asked).toEqual([`/${here}.png`]);
    expect((await ask(`${path}/${away}`)).status).toBe(404);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect((await ask(`${path}/${here}`)).status).toBe(200);
    const gone = await ask(`${path}/10/562/302`);
    expect(gone.status).toBe(503);
    expect(gone.headers.get('content-type')).toContain('application/problem+json');
    expect(asked).toHaveLength(1);
  });
});

test('a file that is no map keeps the console from starting, and says so', async () => {
  const file = join(folder, 'fel.pmtiles');
  await writeFile(file, 'SQLite format 3'.padEnd(400));
  const starting = startConsole({ VAKA_MAP_PMTILES: file, VAKA_DATA_DIR: join(folder, 'data') });
  await expect(starting).rejects.toThrow(/VAKA_MAP_PMTILES=.*ingen PMTiles-fil/);
});
