import type { Routes } from '../route-options.ts';

/** Which organisations there are to sign in to; public, since the sign-in page asks. */
export const organisationsRoutes: Routes = async (app, { dependencies: { organisations } }) => {
  app.get('/', { schema: { tags: ['organisations'] } }, async (_request, reply) => {
    const ids = await organisations.list();
    const nodes = await Promise.all(ids.map(async (id) => await organisations.get(id)));
    const configured = nodes.flatMap((node) => {
      const organisation = node?.state.organisation ?? null;
      return organisation === null ? [] : [organisation];
    });
    void reply.header('cache-control', 'no-cache');
    return {
      organisations: configured
        .map(({ id, name, example }) => ({ id, name, example }))
        .toSorted((left, right) => left.name.localeCompare(right.name, 'sv')),
    };
  });
  await Promise.resolve();
};
