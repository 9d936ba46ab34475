import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TileUnavailable } from '../../tiles/tile.ts';
import type { Tile, TileAt } from '../../tiles/tile.ts';
import { touches } from '../../tiles/touches.ts';
import { CachedBody } from '../cached-body.ts';
import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const number = z
  .string()
  .regex(/^\d{1,8}$/)
  .transform(Number);
const params = z.object({ organisation: z.string(), z: number, x: number, y: number });

/** How far around the organisation tiles are given, in degrees: what the map can show, and not the whole world. */
const around = 1;
const week = 'private, max-age=604800';
const soon = 'private, max-age=60';

/** The ground that the operator has named: what it is, and its tiles, so that a browser needs nothing but the console. */
export const tileRoutes: Routes = async (app, { dependencies: { tiles } }) => {
  const ground = new CachedBody(Buffer.from(JSON.stringify(tiles.ground)), 'application/json; charset=utf-8');
  app.get('/tiles', { schema: { tags: ['reading'] } }, async (request, reply) =>
    ground.send(request, reply, 'private, no-cache'),
  );
  app.get('/tiles/:z/:x/:y', { schema: { tags: ['reading'], params } }, async (request, reply) => {
    const at: TileAt = request.params;
    const bounds = callerOf(request).node.state.organisation?.bounds;
    if (bounds === undefined || !touches(at, bounds, around)) throw problem('not-found');
    const tile = await tileOf(at);
    // No tile is no error: the map has none there.
    if (tile === null) return reply.header('cache-control', soon).code(204).send();
    const etag = `"${createHash('sha256').update(tile.bytes).digest('base64url').slice(0, 27)}"`;
    void reply.header('etag', etag).header('cache-control', week);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    if (tile.encoding !== null) void reply.header('content-encoding', tile.encoding);
    return reply.type(tile.contentType).send(tile.bytes);
  });
  await Promise.resolve();

  async function tileOf(at: TileAt): Promise<Tile | null> {
    try {
      return await tiles.tile(at);
    } catch (error) {
      if (error instanceof TileUnavailable) throw problem('unavailable');
      throw error;
    }
  }
};
