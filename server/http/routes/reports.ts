import { z } from 'zod';
import { hasRestrictedTexts } from '#shared/authorization/reading.ts';
import { thingId, time } from '#shared/kernel/text.ts';
import type { AfterLog } from '#shared/reports/after-log.ts';
import { poster, posterPapers } from '#shared/reports/poster.ts';
import type { ReportTable } from '#shared/reports/report.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { makeDocument } from '../../export/document-maker.ts';
import { localTime } from '../../export/local-time.ts';
import { officialPdf } from '../../export/official-pdf.ts';
import { posterPdf } from '../../export/poster-pdf.ts';
import { reportCsv } from '../../export/report-csv.ts';
import {
  doesWithout,
  readAfterLog,
  readPosterLog,
  reportData,
  reportNames,
  reportOf,
} from '../../export/report-of-log.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf } from '../caller.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const asked = {
  incident: thingId.optional(),
  from: time.optional(),
  to: time.optional(),
  readers: z.literal('restricted').optional(),
};
const query = z.strictObject({
  ...asked,
  format: z.enum(['json', 'pdf', 'csv', 'xlsx']).default('json'),
  alarm: thingId.optional(),
  shift: thingId.optional(),
  /** Which of the report's tables a CSV holds; the first unless told. */
  table: z
    .string()
    .regex(/^[a-z]{1,30}$/)
    .optional(),
});
const posterQuery = z.strictObject({ ...asked, paper: z.enum(posterPapers).default('a3') });
const tags = ['reading'];

/** In a file's name: kostnader, passrapport … */
const fileNames: { readonly [Name in (typeof reportNames)[number]]: string } = {
  costs: 'kostnader',
  shift: 'passrapport',
  decisions: 'beslutslogg',
  alarms: 'larmrapport',
  review: 'utvardering',
  statistics: 'statistik',
};

/**
 * The reports that are made of the whole log, as data, print and tables. Whoever may read the log may have them; restricted texts only
 * one who may, record by record, and noted before they are read.
 */
export const reportRoutes: Routes = async (app, { dependencies }) => {
  app.get(
    '/reports/:report',
    {
      config: { takesLong: true },
      schema: {
        tags,
        params: z.object({ organisation: z.string(), report: z.enum(reportNames) }),
        querystring: query,
      },
    },
    async (request, reply) => {
      const { report: name } = request.params;
      const { format, table, readers, ...rest } = request.query;
      const reading = await startReading(dependencies, request, `${fileNames[name]}.${format}`);
      const after = await readAfterLog({ ...reading, without: doesWithout[name] });
      if (!hasIncident(after, rest.incident)) throw problem('record-not-found');
      const report = reportOf(name, after, rest);
      if (report === null) throw problem('record-not-found');
      const { document, tables } = report;
      if (format === 'json')
        return { head: reading.head, document, tables: listed(tables), data: reportData(name, after, rest) };
      const parts = [reading.organisation, fileNames[name], ...named(format, table), sensitive(readers)];
      const file = (type: string, body: Buffer | string) => sendFile(reply, parts, format, type, body);
      await dependencies.evidence.signAtExport(reading.organisation, reading.head, reading.now);
      if (format === 'pdf') return file('application/pdf', await officialPdf(document, reading));
      if (format === 'xlsx')
        return file(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          await makeDocument({ kind: 'tables', tables }),
        );
      const one = table === undefined ? tables[0] : tables.find(({ id }) => id === table);
      if (one === undefined) throw problem('record-not-found');
      return file('text/csv; charset=utf-8', reportCsv(one));
    },
  );

  app.get(
    '/reports/poster.pdf',
    { config: { takesLong: true }, schema: { tags, querystring: posterQuery } },
    async (request, reply) => {
      const { paper, readers, ...rest } = request.query;
      const reading = await startReading(dependencies, request, `tidslinje-${paper}.pdf`);
      const { after, lines } = await readPosterLog(reading);
      const incident = rest.incident === undefined ? undefined : after.survivor(rest.incident);
      if (!hasIncident(after, incident)) throw problem('record-not-found');
      await dependencies.evidence.signAtExport(reading.organisation, reading.head, reading.now);
      const pdf = await posterPdf(poster(after, lines, { ...rest, incident }, paper), reading);
      const parts = [reading.organisation, 'tidslinje', paper, sensitive(readers)];
      return await sendFile(reply, parts, 'pdf', 'application/pdf', pdf);
    },
  );
  await Promise.resolve();
};

/** Whether the reader may have what is asked for, noted where it is confidential; then the log as it stands. */
async function startReading({ identity, log }: HttpDependencies, request: FastifyRequest, file: string) {
  const { account, node } = callerOf(request);
  const { incident, readers } = request.query as {
    readonly incident?: string;
    readonly readers?: 'restricted';
  };
  const restricted = readers === 'restricted';
  if (!mayReadJournal(account)) throw problem('not-allowed');
  if (restricted && !account.roles.some((role) => hasRestrictedTexts(node.state, role)))
    throw problem('not-allowed');
  if (restricted)
    await identity.accessLog.note(account, { action: 'export', detail: `${file} ${incident ?? ''}`.trim() });
  const { head, state } = node;
  return {
    organisation: node.id,
    log,
    state,
    upTo: head.seq,
    roles: restricted ? account.roles : null,
    head,
    now: new Date().toISOString(),
    who: account.name,
  };
}

const hasIncident = (after: AfterLog, incident: string | undefined): boolean =>
  incident === undefined || after.incident(incident) !== null;

const listed = (tables: readonly ReportTable[]) =>
  tables.map(({ id, title, rows }) => ({ id, title, rows: rows.length }));

const named = (format: string, table: string | undefined): readonly string[] =>
  format === 'csv' && table !== undefined ? [table] : [];

const sensitive = (readers: 'restricted' | undefined): string => (readers === undefined ? '' : 'sekretess');

function sendFile(
  reply: FastifyReply,
  parts: readonly string[],
  ending: string,
  type: string,
  body: Buffer | string,
): FastifyReply {
  const minute = localTime(new Date().toISOString()).slice(0, 16).replace(' ', '-').replace(':', '');
  const name = [...parts.filter((part) => part !== ''), minute].join('-');
  const how = ending === 'pdf' ? 'inline' : 'attachment';
  return reply.type(type).header('content-disposition', `${how}; filename="${name}.${ending}"`).send(body);
}
