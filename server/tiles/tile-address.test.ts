import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTileAddress, type AddressSettings } from './tile-address.ts';
import { TileUnavailable } from './tile.ts';

const at = { z: 12, x: 2255, y: 1206 };
const png = { 'content-type': 'image/png' };

let folder = '';
let asked: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  answer(request, response);
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vaka-tiles-'));
  asked = [];
  answer = (request, response) => {
    response.writeHead(200, png).end(`tile ${request.url}`);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

function settings(more: Partial<AddressSettings> = {}): AddressSettings {
  const { port } = server.address() as AddressInfo;
  const template = `http://127.0.0.1:${port}/k/{z}/{x}/{y}.png?nyckel=1`;
  return { template, attribution: '© Exempel', folder, ...more };
}

describe('a tile address', () => {
  test('is asked once for each tile; what it gave lies on the disk and serves without it, also after a restart', async () => {
    const first = await openTileAddress(settings());
    const [one, same] = await Promise.all([first.tile(at), first.tile(at)]);
    expect(one).toEqual(same);
    expect(one?.bytes.toString()).toBe('tile /k/12/2255/1206.png?nyckel=1');
    expect(one?.contentType).toBe('image/png');
    expect(asked).toEqual(['/k/12/2255/1206.png?nyckel=1']);
    await first.close();
    answer = (_request, response) => void response.destroy();
    const second = await openTileAddress(settings());
    expect(await second.tile(at)).toEqual(one);
    await expect(second.tile({ ...at, x: 1 })).rejects.toThrow(TileUnavailable);
    await second.close();
  });

  test('is asked again after a week, and what is stored serves when it fails', async () => {
    let now = Date.now();
    const map = await openTileAddress(settings({ now: () => now }));
    const old = await map.tile(at);
    now += 8 * 24 * 3_600_000;
    answer = (_request, response) => void response.writeHead(500).end();
    expect(await map.tile(at)).toEqual(old);
    expect(asked).toHaveLength(2);
    answer = (_request, response) => void response.writeHead(200, png).end('new');
    expect((await map.tile(at))?.bytes.toString()).toBe('new');
    await map.close();
  });

  test('is left alone for a while when it fails again and again', async () => {
    let now = Date.now();
    const map = await openTileAddress(settings({ now: () => now, rest: 1_000 }));
    answer = (_request, response) => void response.writeHead(503).end();
    for (let x = 0; x < 5; x += 1) await expect(map.tile({ ...at, x })).rejects.toThrow(TileUnavailable);
    expect(asked).toHaveLength(3);
    now += 1_001;
    answer = (_request, response) => void response.writeHead(200, png).end('back');
    expect((await map.tile(at))?.bytes.toString()).toBe('back');
    await map.close();
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['a redirect', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['a page', (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
    [
      'a drawing that may hold scripts',
      (response) => void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>'),
    ],
    ['too much', (response) => void response.writeHead(200, png).end(Buffer.alloc(5_000))],
    ['nothing in time', () => undefined],
    [
      'half',
      (response) =>
        void response.writeHead(200, { ...png, 'content-length': '99' }).write('x', () => response.destroy()),
    ],
  ])('that answers with %s gives no tile', async (_name, how) => {
    const map = await openTileAddress(settings({ largest: 4_000, patience: 200 }));
    answer = (_request, response) => how(response);
    await expect(map.tile(at)).rejects.toThrow(TileUnavailable);
    expect(asked).toHaveLength(1);
    expect(readdirSync(join(folder, readdirSync(folder)[0] ?? ''))).toEqual([]);
    await map.close();
  });

  test('that has no such tile is believed', async () => {
    const map = await openTileAddress(settings());
    answer = (_request, response) => void response.writeHead(404).end();
    expect(await map.tile(at)).toBeNull();
    expect(await map.tile({ ...at, z: 20 })).toBeNull();
    expect(asked).toHaveLength(1);
    await map.close();
  });

  test('fills the disk no further than its limit, and lets go first what was seen longest ago', async () => {
    answer = (_request, response) => void response.writeHead(200, png).end(Buffer.alloc(1_000));
    const map = await openTileAddress(settings({ limit: 3_500 }));
    for (const x of [1, 2, 3]) await map.tile({ ...at, x });
    await map.tile({ ...at, x: 1 });
    await map.tile({ ...at, x: 4 });
    const files = readdirSync(join(folder, readdirSync(folder)[0] ?? ''));
    expect(files.toSorted()).toEqual(['12-1-1206.png', '12-3-1206.png', '12-4-1206.png']);
    await map.close();
  });
});
