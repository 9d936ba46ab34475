import { mayCommand } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

/** The organisation's accounts, for those who say whom an alarm reaches. */
export const accountRoutes: Routes = async (app, { dependencies: { identity } }) => {
  app.get('/accounts', { schema: { tags: ['reading'] } }, async (request) => {
    const { account } = callerOf(request);
    if (!mayCommand(account, 'alarm.set-recipient')) throw problem('not-allowed');
    const accounts = await identity.accounts.list(account.organisation);
    return {
      accounts: accounts
        .filter(({ disabled, guestUntil }) => !disabled && guestUntil === null)
        .map(({ id, name, username, roles }) => ({ id, name, username, roles })),
    };
  });
  await Promise.resolve();
};
