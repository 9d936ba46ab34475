import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { message } from '#shared/language/message.ts';
import { departmentStatuses } from '#shared/situation/state.ts';
import { linkSchema as schema, sendPage, serveLinkPages } from '../alarm-links/serve-pages.ts';
import type { WithToken } from '../alarm-links/serve-pages.ts';
import { statusNotice, statusPage } from '../alarm-links/status-page.ts';
import { statusLinkStyle } from '../alarm-links/status-style.ts';
import { commandLimit } from '../plugins/limits.ts';
import type { Routes } from '../route-options.ts';

/** Tokens that nobody was given, for each address and minute. */
const wrongPerMinute = 30;
/** Answers by one link and minute: each is an event that stays, and whoever has a link needs no account. */
const answersPerMinute = 10;
/** Three texts of 10,000 characters, of which each may take up to twelve bytes in a form. */
const largestForm = 512 * 1_024;

/** Browsers send line breaks as CR LF. */
const words = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(10_000))
  .transform((text) => (text === '' ? null : text))
  .default(null);
const form = z.object({
  status: z.enum(departmentStatuses),
  note: words,
  forecast: words,
  needs: words,
  once: z.uuid(),
});

/** The links in requests for status, `/k/s/<token>`: to open one answers nothing, its form does. No account, no session. */
export const statusLinkRoutes: Routes = async (app, { dependencies: { reactions, config } }) => {
  const secondsToWait = commandLimit(config.commandsPerMinute === 0 ? 0 : wrongPerMinute);
  const secondsToAnswer = commandLimit(config.commandsPerMinute === 0 ? 0 : answersPerMinute);
  serveLinkPages(app, { style: statusLinkStyle, largestForm });

  app.get<WithToken>('/:token', { schema }, async (request, reply) => {
    const view = await reactions.statusLinks.look(request.params.token);
    if (view.kind === 'unknown') return refuseGuess(request, reply);
    return sendPage(reply, view.kind === 'open' ? 200 : 410, statusPage(view, randomUUID()));
  });

  app.post<WithToken>('/:token', { schema }, async (request, reply) => {
    const given = form.safeParse(request.body);
    if (!given.success) return sendPage(reply, 400, unclear());
    const { token } = request.params;
    const wait = (await reactions.statusLinks.look(token)).kind === 'open' ? secondsToAnswer(token) : 0;
    if (wait > 0) return sendTooMany(reply, wait);
    const view = await reactions.statusLinks.answer(token, given.data);
    if (view.kind === 'unknown') return refuseGuess(request, reply);
    if (view.kind === 'invalid') return sendPage(reply, 400, unclear());
    if (view.kind === 'unavailable')
      return sendPage(reply, 503, statusNotice('unavailable', message('status-link.page.unavailable.lead')));
    return sendPage(reply, view.kind === 'open' ? 200 : 410, statusPage(view, randomUUID()));
  });

  function refuseGuess(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const wait = secondsToWait(request.ip);
    return wait === 0 ? sendPage(reply, 404, statusPage({ kind: 'unknown' }, '')) : sendTooMany(reply, wait);
  }
  await Promise.resolve();
};

function sendTooMany(reply: FastifyReply, wait: number): FastifyReply {
  void reply.header('retry-after', wait);
  return sendPage(reply, 429, statusNotice('too-many', message('status-link.page.too-many.lead')));
}

const unclear = () => statusNotice('unclear', message('status-link.page.unclear.lead'));
