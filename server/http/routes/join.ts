import { z } from 'zod';
import { line, nameText } from '#shared/kernel/text.ts';
import type { FailureKey } from '../../identity/sign-in-failures.ts';
import { derivedId } from '../../reactions/derived-id.ts';
import { submitAsSystem } from '../../reactions/system-actor.ts';
import { readSession } from '../plugins/authentication.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';
import { isFromPage, isSameOrigin } from '../same-origin.ts';
import { setSessionCookie } from '../session-cookie.ts';
import { accountAnswer } from './session.ts';

const joinBody = z.strictObject({
  token: z.string().min(1).max(200),
  /** Who reports by the phone, and as what (förvaltningslagen 27 §). */
  name: nameText,
  function: line(80),
  /** What the phone made up, sent again when the answer was lost: then it is the same phone, let in once more. */
  attempt: z.string().min(16).max(200).optional(),
});

/** A phone joins a safety point by a QR code: no account, no password, and no session before. */
export const joinRoutes: Routes = async (app, { dependencies }) => {
  const { identity, organisations, config } = dependencies;
  const { guests, failures, sessions } = identity;

  app.post('/', { schema: { tags: ['session'], security: [], body: joinBody } }, async (request, reply) => {
    const fromPage = isFromPage(request.headers);
    // Else another site could let a visitor's browser in as somebody else.
    if (fromPage && !isSameOrigin(request.headers, request.host, config.publicUrl))
      throw problem('cross-site');
    const address: FailureKey = { kind: 'address', id: `join ${request.ip}` };
    const wait = await failures.secondsToWait([address]);
    if (wait > 0) throw problem('too-many-sign-ins', { retryAfter: wait });
    const { token, name, function: task, attempt } = request.body;
    const answer = await guests.join({
      token,
      name,
      function: task,
      ...(attempt === undefined ? {} : { attempt }),
    });
    if (answer.kind === 'unknown') await failures.record([address]);
    if (answer.kind !== 'joined') throw problem(`join-code-${answer.kind}`);

    const { account, code, madeBy } = answer;
    const node = await organisations.get(account.organisation);
    const data = {
      device: account.id,
      safetyPoint: account.safetyPoint,
      role: account.roles[0],
      endsAt: account.guestUntil,
      name,
      function: task,
    };
    const command = { type: 'safety-point.join-device', data };
    const recorded =
      node === null
        ? null
        : await submitAsSystem(node, derivedId('device-joined', code, account.id), command, {
            account: madeBy,
          });
    if (recorded?.kind === 'rejected' || recorded?.kind === 'invalid') {
      // The point is not there any more.
      await guests.undoJoin(account.id);
      throw problem('join-code-revoked');
    }
    // With another text than the first time, the phone asks again: it is recorded as it first was.
    if (recorded?.kind !== 'recorded' && recorded?.kind !== 'repeated' && recorded?.kind !== 'id-reused') {
      // It may have been recorded all the same: a phone that says who it is asks again and is let in.
      if (attempt === undefined) await guests.undoJoin(account.id);
      throw problem('unavailable');
    }
    const before = await readSession(request, dependencies);
    if (before !== null) await sessions.end(before);
    const label = request.headers['user-agent'] ?? null;
    const opened = await sessions.open(account, fromPage ? 'browser' : 'api', label);
    setSessionCookie(reply, opened.token, config.https);
    void reply.header('cache-control', 'no-store');
    return { account: accountAnswer(account), ...(fromPage ? {} : { token: opened.token }) };
  });
  await Promise.resolve();
};
