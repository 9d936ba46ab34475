import type { FastifyReply, FastifyRequest } from 'fastify';
import { publicLanguages } from '#shared/language/public-texts.ts';
import type { PublicLanguage } from '#shared/language/public-texts.ts';
import type { CachedBody } from '../cached-body.ts';
import { commandLimit } from '../plugins/limits.ts';
import { cspHash } from '../plugins/security-headers.ts';
import { problem } from '../problem.ts';
import { languagePaths } from '../residents/languages.ts';
import { noticeStyle } from '../residents/notice-style.ts';
import { noSuchPage } from '../residents/page.ts';
import { pointsDocument } from '../residents/points-json.ts';
import { Published } from '../residents/published.ts';
import type { PublicDocument } from '../residents/published.ts';
import { StraightAnswers } from '../residents/straight.ts';
import { residentsStyle } from '../residents/style.ts';
import { readWater } from '../residents/water.ts';
import type { Routes } from '../route-options.ts';

const shortly = 'public, max-age=15, stale-while-revalidate=60';
const slug = /^[a-z0-9][a-z0-9-]{0,39}$/;
const hostName = /^(?:[a-z0-9.-]{1,100}|\[[0-9a-f:]{2,45}\])(?::\d{1,5})?$/i;
/** Questions for organisations that are not here cost a look into the database; those for one that is cost nothing. */
const missesPerMinute = 3_000;

const pagePolicy = policy(residentsStyle);
const noticePolicy = policy(noticeStyle);

type Params = { readonly organisation: string };

/**
 * What residents see, without signing in: made when something public has changed, and asked for by everybody at once, maybe
 * from behind one address; so no limit holds but for what is not here.
 */
export const publicRoutes: Routes = async (app, { dependencies: { organisations, config, metrics } }) => {
  const published = new Map<string, Published>();
  const straight = new StraightAnswers(metrics);
  straight.stand(app);
  const misses = commandLimit(config.commandsPerMinute === 0 ? 0 : missesPerMinute);

  const find = async (request: FastifyRequest<{ Params: Params }>): Promise<Published | null> => {
    const id = request.params.organisation;
    const known = published.get(id);
    if (known !== undefined) return known;
    const wait = misses(request.ip);
    if (wait > 0) throw problem('too-many-requests', { retryAfter: wait });
    const node = slug.test(id) ? await organisations.get(id) : null;
    if (node === null) return null;
    const made = new Published(node, await readWater(id));
    published.set(id, made);
    return made;
  };

  /** Where people reach the console: as it is configured, else as this one has. */
  const originOf = (request: FastifyRequest): string | null => {
    if (config.publicUrl !== null) return config.publicUrl;
    return hostName.test(request.host) ? `${request.protocol}://${request.host}` : null;
  };

  const answered = async (
    request: FastifyRequest<{ Params: Params }>,
    reply: FastifyReply,
    found: CachedBody,
    wanted: PublicDocument,
  ): Promise<FastifyReply> => {
    await found.send(request, reply, shortly);
    const source = published.get(request.params.organisation);
    // Behind a proxy the address that people use is known from its headers, which are not looked at again.
    const sameForAll = config.publicUrl !== null || config.trustProxy === null;
    if (sameForAll && source) await straight.keep(request, reply, found, () => source.body(wanted));
    return reply;
  };

  const html = (form: 'page' | 'notice', language: PublicLanguage) => {
    app.get<{ Params: Params }>(
      `/:organisation${languagePaths[language][form]}`,
      { config: { rateLimit: false }, schema: { tags: ['public'], security: [] } },
      async (request, reply) => {
        const wanted = { form, language, origin: originOf(request) };
        const found = (await find(request))?.body(wanted) ?? null;
        void reply.header('content-security-policy', form === 'notice' && found ? noticePolicy : pagePolicy);
        if (found === null) return await notFound(reply, language);
        return await answered(request, reply, found, wanted);
      },
    );
  };
  for (const language of publicLanguages) {
    html('page', language);
    html('notice', language);
  }

  const data = (path: string, wanted: PublicDocument, schema: object) => {
    app.get<{ Params: Params }>(
      `/:organisation/${path}`,
      { config: { rateLimit: false }, schema: { tags: ['public'], security: [], ...schema } },
      async (request, reply) => {
        void reply
          .header('access-control-allow-origin', '*')
          .header('access-control-expose-headers', 'etag')
          .header('cross-origin-resource-policy', 'cross-origin');
        const found = (await find(request))?.body(wanted) ?? null;
        if (found === null) throw problem('organisation-not-found');
        return await answered(request, reply, found, wanted);
      },
    );
  };
  data('safety-points.geojson', { form: 'geojson' }, {});
  data('safety-points.json', { form: 'json' }, { response: { 200: pointsDocument } });
  await Promise.resolve();
};

function notFound(reply: FastifyReply, language: PublicLanguage): FastifyReply {
  return reply.code(404).type('text/html; charset=utf-8').send(noSuchPage(language));
}

/** Nothing but the page's own style, known by its hash. */
function policy(style: string): string {
  return [
    "default-src 'none'",
    `style-src ${cspHash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
