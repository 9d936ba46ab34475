import { z } from 'zod';
import { accountReader, redact } from '#shared/authorization/redact.ts';
import { mayReadRestricted } from '#shared/authorization/reading.ts';
import { thingId } from '#shared/kernel/text.ts';
import { ReportDrafter } from '#shared/projections/report-draft/report-draft.ts';
import {
  situationReportDocument,
  situationReportText,
} from '#shared/projections/situation-report-document.ts';
import { withTexts } from '#shared/record/texts.ts';
import { sectionsOf, toldUpTo } from '#shared/situation-report/state.ts';
import type { SituationReport } from '#shared/situation-report/state.ts';
import { withChanges } from '#shared/candidate-state.ts';
import type { State } from '#shared/state.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sealedTextsOf } from '../../commands/older-records.ts';
import { officialPdf } from '../../export/official-pdf.ts';
import { mayCommand, mayReadJournal } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import { sourceLines } from '../report-sources.ts';
import type { Routes } from '../route-options.ts';
import { stateWithReport } from '../state-with-report.ts';

const tags = ['reading'];
const params = z.object({ organisation: z.string(), id: thingId });
const readers = z.strictObject({ readers: z.literal('restricted').optional() });
const list = (longest: number) => z.string().max(longest).default('');
/** Positions and ids, with commas between. */
const sources = z.strictObject({ seqs: list(1_000), records: list(4_000) });

/** How far back the first draft of all reads, in events. */
const furthestBack = 20_000;

/**
 * Situation reports: a draft made from the log, what its sentences rest on, and the report as PDF, as text and as JSON. Restricted
 * texts never stand in a draft; of a report only for one who may read every record that it says again, and noted before they are read.
 */
export const situationReportRoutes: Routes = async (app, { dependencies }) => {
  const { log } = dependencies;

  app.get('/situation-reports/draft', { schema: { tags } }, async (request) => {
    const { account, node } = callerOf(request);
    if (!mayCommand(account, 'situation-report.draft')) throw problem('not-allowed');
    const { head, state } = node;
    const told = toldUpTo(state.situationReports.values());
    const from = Math.max(told, head.seq - furthestBack, 0);
    const drafter = new ReportDrafter(state);
    for await (const page of log.pages(node.id, from, head.seq)) {
      for (const event of page) {
        const shown = redact(event, state, accountReader);
        if (shown !== null) drafter.take(shown);
      }
    }
    return {
      from,
      upTo: head.seq,
      /** Events between the last report and where the draft begins were not read. */
      cut: from > told && told > 0,
      furthestBack,
      ...drafter.draft(new Date().toISOString()),
    };
  });

  app.get('/situation-reports/sources', { schema: { tags, querystring: sources } }, async (request) => {
    const { account, node } = callerOf(request);
    if (!mayReadJournal(account)) throw problem('not-allowed');
    const seqs = parts(request.query.seqs).map(Number).filter(Number.isSafeInteger);
    const records = parts(request.query.records).filter((id) => thingId.safeParse(id).success);
    return { sources: await sourceLines(log, node, { seqs, records }) };
  });

  app.get(
    '/situation-reports/:id.pdf',
    { schema: { tags, params, querystring: readers } },
    async (request, reply) => {
      const asked = await readReport(dependencies, request, 'pdf');
      const document = situationReportDocument(asked.state, asked.report.id, asked.released);
      if (document === null) throw problem('record-not-found');
      const { account, node } = callerOf(request);
      const print = { head: node.head, now: new Date().toISOString(), who: account.name };
      await dependencies.evidence.signAtExport(node.id, print.head, print.now);
      return sendFile(reply, asked.name, 'application/pdf', await officialPdf(document, print));
    },
  );

  app.get(
    '/situation-reports/:id.txt',
    { schema: { tags, params, querystring: readers } },
    async (request, reply) => {
      const asked = await readReport(dependencies, request, 'txt');
      const text = situationReportText(asked.state, asked.report);
      return sendFile(reply, asked.name, 'text/plain; charset=utf-8', text);
    },
  );

  app.get(
    '/situation-reports/:id.json',
    { schema: { tags, params, querystring: readers } },
    async (request, reply) => {
      const { report, state, name } = await readReport(dependencies, request, 'json');
      const { organisation } = state;
      const { id, status, number, version, replaces, replacedBy, upTo, approvedAt, approvedBy } = report;
      const file = {
        format: 'vaka-situation-report/1',
        organisation: organisation?.id,
        municipality: organisation?.name,
        municipalityCode: organisation?.municipalityCode,
        example: organisation?.example,
        report: { id, status, number, version, replaces, replacedBy, upTo, approvedAt, approvedBy },
        /** Null where it has texts that this reader does not get. */
        sections: sectionsOf(report),
        head: callerOf(request).node.head,
      };
      return sendFile(reply, name, 'application/json; charset=utf-8', JSON.stringify(file, null, 2));
    },
  );
  await Promise.resolve();
};

const parts = (text: string): readonly string[] =>
  text
    .split(',')
    .filter((part) => part !== '')
    .slice(0, 60);

type Read = {
  readonly report: SituationReport;
  /** The state in which the report has the texts that this reader may have. */
  readonly state: State;
  readonly released: ReadonlySet<string>;
  readonly name: string;
};

async function readReport(
  { identity, log }: Pick<HttpDependencies, 'identity' | 'log'>,
  request: FastifyRequest,
  ending: string,
): Promise<Read> {
  const { account, node } = callerOf(request);
  const { id } = request.params as { readonly id: string };
  const asksRestricted = (request.query as { readonly readers?: string }).readers === 'restricted';
  const live = mayReadJournal(account) ? await stateWithReport(log, node, id) : null;
  const report = live?.situationReports.get(id);
  if (live === null || report === undefined) throw problem('record-not-found');
  const version = report.version === null || report.version === 1 ? '' : `-version-${report.version}`;
  const base = `${node.id}-lagesrapport-${report.number ?? 'utkast'}${version}`;
  const restricted = [id, ...report.about].filter((one) => node.state.restrictedRecords.has(one));
  if (!asksRestricted || restricted.length === 0) {
    return { report, state: live, released: new Set(), name: `${base}.${ending}` };
  }
  if (!restricted.every((record) => mayReadRestricted(node.state, account.roles, record)))
    throw problem('not-allowed');
  const name = `${base}-sekretess.${ending}`;
  await identity.accessLog.note(account, { action: 'export', detail: name });
  const texts = await sealedTextsOf(log, node.id, id);
  const state = withChanges(live, withTexts(live, id, texts));
  return { report: state.situationReports.get(id) ?? report, state, released: new Set(restricted), name };
}

function sendFile(reply: FastifyReply, name: string, type: string, content: string | Buffer): FastifyReply {
  const kind = type === 'application/pdf' ? 'inline' : 'attachment';
  return reply.type(type).header('content-disposition', `${kind}; filename="${name}"`).send(content);
}
