import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

/** The newest signed head, for clients and outsiders that remember where the log stood. */
export const headRoutes: Routes = async (app, { dependencies: { signedHead } }) => {
  app.get('/head', { schema: { tags: ['reading'] } }, async (request) => {
    const head = await signedHead(callerOf(request).node.id);
    if (head === null) throw problem('organisation-not-found');
    return head;
  });
  await Promise.resolve();
};
