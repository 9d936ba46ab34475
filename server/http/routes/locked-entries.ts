import { z } from 'zod';
import { mayOpenLocked } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

/** RSA-OAEP with 3,072 bits: 384 bytes. */
const body = z.strictObject({ wrapped: z.base64().length(512) });

/**
 * Entries that were not sent when somebody signed out wait on their device, sealed. The key that they are sealed to, and the
 * opening of what was sealed: for their author, and of entries for a duty officer of the same organisation, which is noted first.
 */
export const lockedEntryRoutes: Routes = async (app, { dependencies: { identity } }) => {
  const tags = ['locked-entries'];
  app.get('/locked-entries/key', { schema: { tags } }, async () => ({
    key: await identity.lockedEntries.publicKey(),
  }));

  app.post('/locked-entries/open', { schema: { tags, body } }, async (request) => {
    const { account } = callerOf(request);
    const sealed = await identity.lockedEntries.open(request.body.wrapped);
    if (sealed === null) throw problem('not-sealed-here');
    if (!mayOpenLocked(account, sealed)) throw problem('not-allowed');
    if (sealed.account !== account.id) {
      await identity.accessLog.note(account, { action: 'locked-entries-opened', author: sealed.account });
    }
    return { key: sealed.key, author: sealed.account };
  });
  await Promise.resolve();
};
