import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answers } from '#shared/alarm/answers.ts';
import { message } from '#shared/language/message.ts';
import { linkPage, notice } from '../alarm-links/page.ts';
import { alarmLinkStyle } from '../alarm-links/style.ts';
import { linkSchema as schema, sendPage, serveLinkPages } from '../alarm-links/serve-pages.ts';
import type { WithToken } from '../alarm-links/serve-pages.ts';
import { commandLimit } from '../plugins/limits.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

/** Tokens that nobody was given, for each address and minute; who guesses gets no further. */
const wrongPerMinute = 30;
const largestForm = 4_096;

/** What a button of the page sends, and what a notification's button sends. */
const fromPage = z.object({
  choice: z.string().regex(/^(understood|cannot|coming(:\d{1,4})?)$/),
});
const fromNotification = z.object({
  answer: z.enum(answers),
  minutes: z.int().min(1).max(1_440).optional(),
  via: z.enum(['link', 'push']).optional(),
});

/** The links in messages, `/k/<token>`: to open one answers nothing, its buttons do. No account, no session. */
export const linkRoutes: Routes = async (app, { dependencies: { reactions, config } }) => {
  const secondsToWait = commandLimit(config.commandsPerMinute === 0 ? 0 : wrongPerMinute);
  serveLinkPages(app, { style: alarmLinkStyle, largestForm });

  app.get<WithToken>('/:token', { schema }, async (request, reply) => {
    const view = await reactions.links.look(request.params.token);
    if (view.kind === 'unknown') return refuseGuess(request, reply);
    return sendPage(reply, view.kind === 'expired' ? 410 : 200, linkPage(view));
  });

  app.post<WithToken>('/:token', { schema }, async (request, reply) => {
    const given = readAnswer(request.body);
    if (given === null) {
      if (wantsJson(request)) throw problem('validation-failed');
      const lead = message('alarm-message.page.unclear.lead');
      return sendPage(reply, 400, notice('alarm-message.page.unclear', lead));
    }
    const view = await reactions.links.answer(request.params.token, given, given.via);
    if (view.kind === 'unknown') return refuseGuess(request, reply);
    if (wantsJson(request)) {
      if (view.kind === 'unavailable') throw problem('unavailable');
      if (view.kind !== 'answered') throw problem('link-expired');
      const { answer, minutes, at } = view.given;
      return reply.send({ already: view.already, answer, minutes, at });
    }
    if (view.kind === 'unavailable') {
      const lead = message('alarm-message.page.unavailable.lead');
      return sendPage(reply, 503, notice('alarm-message.page.unavailable', lead));
    }
    return sendPage(reply, view.kind === 'expired' ? 410 : 200, linkPage(view));
  });

  /** Where a provider of SMS tells what became of one: a form with `status`, `delivered` or `failed`. */
  app.post<WithToken>('/report/:token', { schema }, async (request, reply) => {
    const row = reactions.readReport(request.params.token);
    if (row === null) return refuseGuess(request, reply);
    const said = z.object({ status: z.enum(['delivered', 'failed']) }).safeParse(request.body);
    if (said.success && !(await reactions.report(row, said.data.status))) throw problem('unavailable');
    return reply.code(204).send();
  });

  function refuseGuess(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const wait = secondsToWait(request.ip);
    if (wantsJson(request)) {
      throw wait > 0 ? problem('too-many-requests', { retryAfter: wait }) : problem('link-not-found');
    }
    if (wait === 0) return sendPage(reply, 404, linkPage({ kind: 'unknown' }));
    void reply.header('retry-after', wait);
    const lead = message('alarm-message.page.too-many.lead');
    return sendPage(reply, 429, notice('alarm-message.page.too-many', lead));
  }
  await Promise.resolve();
};

function wantsJson({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('application/json') === true;
}

function readAnswer(body: unknown) {
  const pressed = fromPage.safeParse(body);
  if (pressed.success) {
    const [answer = '', minutes] = pressed.data.choice.split(':');
    const chosen = fromNotification.safeParse({
      answer,
      ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
    });
    return chosen.success ? withDefaults(chosen.data) : null;
  }
  const sent = fromNotification.safeParse(body);
  return sent.success ? withDefaults(sent.data) : null;
}

function withDefaults({ answer, minutes, via }: z.output<typeof fromNotification>) {
  return { answer, minutes: answer === 'coming' ? (minutes ?? null) : null, via: via ?? ('link' as const) };
}
