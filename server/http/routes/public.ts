import type { FastifyReply } from 'fastify';
import type { OrganisationNode } from '../../commands/organisation-node.ts';
import { CachedBody } from '../cached-body.ts';
import { cspHash } from '../plugins/security-headers.ts';
import { problem } from '../problem.ts';
import { pointsAsGeoJson } from '../residents/geo-json.ts';
import { noSuchPage, residentsPage } from '../residents/page.ts';
import { publicPoints } from '../residents/public-point.ts';
import { residentsStyle } from '../residents/style.ts';
import type { Routes } from '../route-options.ts';

const shortly = 'public, max-age=15, stale-while-revalidate=60';
const slug = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** A node that has not seen the log for so long says so on the page. */
const staleAfter = 120_000;
const pagePolicy = [
  "default-src 'none'",
  `style-src ${cspHash(residentsStyle)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Kind = 'page' | 'geojson';

/** What residents see, without signing in: made once per position of the log, and asked for by everybody at once. */
export const publicRoutes: Routes = async (app, { dependencies: { organisations } }) => {
  const made = new Map<string, { readonly position: string; readonly body: CachedBody }>();

  const find = async (id: string): Promise<OrganisationNode | null> => {
    const node = slug.test(id) ? await organisations.get(id) : null;
    return node?.state.organisation === null ? null : node;
  };

  const bodyOf = (node: OrganisationNode, kind: Kind): CachedBody => {
    const lastRead = node.lastRead();
    const staleSince = Date.now() - Date.parse(lastRead) > staleAfter ? lastRead : null;
    const position = `${node.head.hash} ${staleSince ?? ''}`;
    const known = made.get(`${node.id} ${kind}`);
    if (known?.position === position) return known.body;
    const body = make(node, kind, staleSince);
    made.set(`${node.id} ${kind}`, { position, body });
    return body;
  };

  app.get<{ Params: { organisation: string } }>(
    '/:organisation',
    { schema: { tags: ['public'], security: [] } },
    async (request, reply) => {
      const node = await find(request.params.organisation);
      void withPagePolicy(reply);
      if (node === null) return await reply.code(404).type('text/html; charset=utf-8').send(noSuchPage());
      return await bodyOf(node, 'page').send(request, reply, shortly);
    },
  );

  app.get<{ Params: { organisation: string } }>(
    '/:organisation/safety-points.geojson',
    { schema: { tags: ['public'] } },
    async (request, reply) => {
      const node = await find(request.params.organisation);
      if (node === null) throw problem('organisation-not-found');
      void reply
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin');
      return await bodyOf(node, 'geojson').send(request, reply, shortly);
    },
  );
  await Promise.resolve();
};

function make(node: OrganisationNode, kind: Kind, staleSince: string | null): CachedBody {
  const points = publicPoints(node.state);
  const { organisation } = node.state;
  if (kind === 'geojson') {
    return new CachedBody(
      Buffer.from(JSON.stringify(pointsAsGeoJson(points))),
      'application/geo+json; charset=utf-8',
    );
  }
  if (organisation === null) throw new Error('an organisation without configuration has no page');
  return new CachedBody(
    Buffer.from(residentsPage({ organisation, points, staleSince })),
    'text/html; charset=utf-8',
  );
}

function withPagePolicy(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', pagePolicy);
}
