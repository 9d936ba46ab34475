import { publishedKey } from '../../evidence/published-key.ts';
import type { Routes } from '../route-options.ts';

/** The public key that heads are signed with, for anybody: without a session, and for as long as the console runs the same. */
export const keyRoutes: Routes = async (app, { dependencies: { evidence } }) => {
  const published = publishedKey(evidence.key);
  app.get(
    '/.well-known/vaka-key.json',
    { schema: { tags: ['reading'], security: [] } },
    async (_request, reply) => await reply.header('cache-control', 'public, max-age=3600').send(published),
  );
  await Promise.resolve();
};
