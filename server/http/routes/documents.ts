import { z } from 'zod';
import { hasRestrictedTexts } from '#shared/authorization/reading.ts';
import { thingId } from '#shared/kernel/text.ts';
import { councilNoticeDocument } from '#shared/projections/council-notice-document.ts';
import { decisionDocument } from '#shared/projections/decision-document.ts';
import { minutesDocument } from '#shared/projections/minutes-document.ts';
import type { OfficialDocument } from '#shared/projections/official-document.ts';
import { takeoverDocument } from '#shared/projections/takeover-document.ts';
import type { ReleasedTexts } from '#shared/record/events.ts';
import type { State } from '#shared/state.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sealedTextsOf } from '../../commands/older-records.ts';
import { officialPdf } from '../../export/official-pdf.ts';
import { restrictedOfCommittee, withReleasedTexts } from '../../export/released-texts.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const readers = z.literal('restricted').optional();
const params = z.object({ organisation: z.string(), id: thingId });
const tags = ['reading'];

type Draw = (state: State, released: ReadonlySet<string>) => OfficialDocument | null;
type Asked = { readonly name: string; readonly restricted: boolean };

/**
 * The committee's documents as PDF. Whoever may read the log may print; restricted texts only for one who may, record by record, and
 * noted before they are read.
 */
export const documentRoutes: Routes = async (app, { dependencies }) => {
  const send = (request: FastifyRequest, reply: FastifyReply, asked: Asked, draw: Draw) =>
    sendDocument(dependencies, request, reply, asked, draw);

  app.get(
    '/meetings/:id/minutes.pdf',
    { schema: { tags, params, querystring: z.strictObject({ readers }) } },
    async (request, reply) => {
      const { id } = request.params;
      const asked = {
        name: `protokoll-${dayOf(callerOf(request).node.state, id)}`,
        restricted: isAsked(request.query),
      };
      return await send(request, reply, asked, (state, released) => minutesDocument(state, id, released));
    },
  );

  app.get(
    '/council-notice.pdf',
    { schema: { tags, querystring: z.strictObject({ notice: thingId.optional(), readers }) } },
    async (request, reply) => {
      const { notice = null } = request.query;
      const asked = { name: 'anmalan-till-fullmaktige', restricted: isAsked(request.query) };
      return await send(request, reply, asked, (state, released) =>
        councilNoticeDocument(state, notice, released),
      );
    },
  );

  app.get(
    '/decisions/:id.pdf',
    { schema: { tags, params, querystring: z.strictObject({ readers }) } },
    async (request, reply) => {
      const { id } = request.params;
      const number = callerOf(request).node.state.crisisLeadership.decisions[id]?.number;
      const name = number === undefined ? 'beslut-om-funktion' : `beslut-${number}`;
      const asked = { name, restricted: isAsked(request.query) };
      return await send(request, reply, asked, (state, released) => decisionDocument(state, id, released));
    },
  );

  app.get(
    '/takeovers.pdf',
    { schema: { tags, querystring: z.strictObject({ readers }) } },
    async (request, reply) => {
      const asked = { name: 'overtaganden', restricted: isAsked(request.query) };
      return await send(request, reply, asked, takeoverDocument);
    },
  );
  await Promise.resolve();
};

function isAsked(query: { readonly readers?: 'restricted' | undefined }): boolean {
  return query.readers === 'restricted';
}

async function sendDocument(
  { identity, log, evidence }: HttpDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { name, restricted }: Asked,
  draw: Draw,
): Promise<FastifyReply> {
  const { account, node } = callerOf(request);
  if (!mayReadJournal(account)) throw problem('not-allowed');
  if (restricted && !account.roles.some((role) => hasRestrictedTexts(node.state, role)))
    throw problem('not-allowed');
  if (draw(node.state, new Set()) === null) throw problem('record-not-found');
  const texts = new Map<string, ReleasedTexts>();
  if (restricted) {
    await identity.accessLog.note(account, { action: 'export', detail: `${name}.pdf` });
    for (const record of restrictedOfCommittee(node.state))
      texts.set(record, await sealedTextsOf(log, node.id, record));
  }
  // Read at once after the last wait, so that document and head belong together.
  const { head } = node;
  const readable = withReleasedTexts(node.state, account.roles, texts);
  const document = draw(readable.state, readable.released);
  if (document === null) throw problem('record-not-found');
  const now = new Date().toISOString();
  await evidence.signAtExport(node.id, head, now);
  const pdf = await officialPdf(document, { head, now, who: account.name });
  const filename = [node.id, name, restricted ? 'sekretess' : null, document.draft ? 'utkast' : null];
  return reply
    .type('application/pdf')
    .header(
      'content-disposition',
      `inline; filename="${filename.filter((part) => part !== null).join('-')}.pdf"`,
    )
    .send(pdf);
}

function dayOf(state: State, meeting: string): string {
  return state.meetings.get(meeting)?.startsAt.slice(0, 10) ?? '';
}
