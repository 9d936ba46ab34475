import type { Routes } from '../route-options.ts';

/** Which ways to reach people are configured, so that nobody trusts one that is not. */
export const channelRoutes: Routes = async (app, { dependencies: { reactions } }) => {
  app.get('/channels', { schema: { tags: ['reading'] } }, () => ({ channels: reactions.configured }));
  await Promise.resolve();
};
