import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CachedBody } from '../cached-body.ts';
import { problem } from '../problem.ts';
import { answerError } from './errors.ts';

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Names that vite has put a hash of the content into; what they hold never changes. */
const hashed = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
const immutable = 'public, max-age=31536000, immutable';
const revalidated = 'no-cache';
const notOfTheApp = /^\/(api|public|live|k|problem|healthz|readyz|metrics)(\/|$)/;

/**
 * Serves the built web from memory, compressed once each. Every path of the app that is no file is its index page; only
 * what was there at the start is served, so no path leads out of the folder.
 */
export async function serveWeb(app: FastifyInstance, directory: string): Promise<void> {
  const files = await readFiles(directory);
  const index = files.get('/index.html');
  if (index === undefined) throw new Error(`there is no index.html in ${directory}`);
  // A page with an HTML file of its own (`/anslut`) loads less than the whole app.
  const pageOf = (path: string): CachedBody => files.get(`${path}.html`) ?? index;

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const file = reads ? files.get(path) : undefined;
    if (file !== undefined && file !== index) {
      return await file.send(request, reply, hashed.test(path) ? immutable : revalidated);
    }
    const isPage = path === '/index.html' || (!notOfTheApp.test(path) && extname(path) === '');
    if (reads && isPage) return await pageOf(path).send(request, reply, revalidated);
    return answerError(problem('not-found'), request, reply);
  };
  app.setNotFoundHandler(answer);
}

async function readFiles(directory: string): Promise<Map<string, CachedBody>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    files.map(async (file): Promise<[string, CachedBody]> => {
      const type = types[extname(file)] ?? 'application/octet-stream';
      const path = `/${relative(directory, file).split(sep).join('/')}`;
      return [path, new CachedBody(await readFile(file), type)];
    }),
  );
  return new Map(read);
}
