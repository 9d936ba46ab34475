import { z } from 'zod';
import type { EvidenceAnswer } from '#shared/protocol/evidence-answers.ts';
import { evidencePackage } from '../../evidence/evidence-package.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const tags = ['reading'];
const query = z.strictObject({
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});
const pageSize = 50;

/** What proves the log: the heads that were signed, their stamps and the key, shown and as a package for an outsider. */
export const evidenceRoutes: Routes = async (app, { dependencies: { evidence, identity } }) => {
  app.get('/evidence', { schema: { tags, querystring: query } }, async (request) => {
    const { account, node } = callerOf(request);
    if (!mayReadJournal(account)) throw problem('not-allowed');
    const { key, authority } = evidence;
    const [heads, count] = await Promise.all([
      evidence.list(node.id, pageSize + 1, request.query.before ?? null),
      evidence.count(node.id),
    ]);
    const more = heads.length > pageSize;
    // An authority's address may hold a password.
    const host = authority === null ? null : new URL(authority).host;
    const answer: EvidenceAnswer = {
      key,
      authority: host,
      trouble: evidence.trouble(),
      count,
      heads: heads.slice(0, pageSize),
      more,
    };
    return answer;
  });

  app.get('/evidence/package', { schema: { tags } }, async (request, reply) => {
    const { account, node } = callerOf(request);
    if (!mayReadJournal(account)) throw problem('not-allowed');
    await identity.accessLog.note(account, { action: 'evidence-package' });
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${node.id}-bevis.zip"`)
      .send(evidencePackage(node.id, evidence));
  });
  await Promise.resolve();
};
