import { z } from 'zod';
import { line } from '#shared/kernel/text.ts';
import { isPrivateHost } from '../../reactions/channels/private-address.ts';
import { isLoopback } from '../../config/safety.ts';
import { callerOf } from '../caller.ts';
import type { Routes } from '../route-options.ts';

/** Without control characters: PostgreSQL keeps no NUL in a text. */
const address = line(2_000);

const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .refine((text) => Buffer.from(text, 'base64url').length === bytes, { message: 'validation.invalid' });

/** One's own browser as a place for notifications: what its PushSubscription gives as JSON. */
export const pushRoutes: Routes = async (app, { dependencies: { reactions } }) => {
  const { subscriptions, pushKey, pushAnywhere, configured } = reactions;
  const endpoint = address.refine((value) => mayBeCalled(value, pushAnywhere), {
    message: 'validation.push-endpoint',
  });
  const subscription = z.object({
    endpoint,
    keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
  });
  const tags = ['push'];

  app.get('/push-key', { schema: { tags } }, () => ({ key: pushKey, configured: configured.push }));

  app.post('/push-subscriptions', { schema: { tags, body: subscription } }, async (request, reply) => {
    await subscriptions.add(callerOf(request).account.id, request.body);
    return reply.code(204).send();
  });

  app.delete(
    '/push-subscriptions',
    { schema: { tags, body: z.object({ endpoint: address }) } },
    async (request, reply) => {
      await subscriptions.remove(callerOf(request).account.id, request.body.endpoint);
      return reply.code(204).send();
    },
  );
  await Promise.resolve();
};

/** A subscription makes the console call an address that its sender chose, so it must be a public one. */
function mayBeCalled(value: string, anywhere: boolean): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== '' || password !== '') return false;
  if (anywhere && isLoopback(hostname.replace(/^\[|\]$/g, ''))) return true;
  return protocol === 'https:' && !isPrivateHost(hostname);
}
