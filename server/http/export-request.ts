import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { hasRestrictedTexts } from '#shared/authorization/reading.ts';
import { message } from '#shared/language/message.ts';
import { thingId, time } from '#shared/kernel/text.ts';
import { mayReadJournal } from '../identity/authorize.ts';
import { callerOf } from './caller.ts';
import type { ExportRequest, HttpDependencies } from './dependencies.ts';
import { problem } from './problem.ts';

/** What of the log is asked for. Times ask when things happened; `to` is not included. */
export const selectionFields = {
  incident: thingId.optional(),
  from: time.optional(),
  to: time.optional(),
  readers: z.literal('restricted').optional(),
};

export type AskedExport = {
  readonly format: ExportRequest['format'];
  readonly incident?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly readers?: 'restricted' | undefined;
};

/**
 * An export that may be made. Whoever may read may export; restricted texts only for one who may, and noted before anything is read.
 * @throws a problem that says why not.
 */
export async function checkedExport(
  { identity, log }: Pick<HttpDependencies, 'identity' | 'log'>,
  request: FastifyRequest,
  { format, incident, from, to, readers }: AskedExport,
): Promise<ExportRequest> {
  const { account, node } = callerOf(request);
  for (const [field, value] of Object.entries({ incident, from, to, readers })) {
    if (format !== 'html' || value === undefined) continue;
    const text = message('http-problems.field.whole-log-only');
    throw problem('validation-failed', { errors: [{ field, message: text }] });
  }
  const restricted = readers === 'restricted';
  if (!mayReadJournal(account)) throw problem('not-allowed');
  if (restricted && !account.roles.some((role) => hasRestrictedTexts(node.state, role)))
    throw problem('not-allowed');
  if (from !== undefined && to !== undefined && to < from) {
    const text = message('http-problems.field.period');
    throw problem('validation-failed', { errors: [{ field: 'to', message: text }] });
  }
  const gone = incident !== undefined && !node.state.incidents.has(incident);
  if (gone && (await log.eventsOfRecord(node.id, incident)).length === 0) throw problem('record-not-found');
  if (restricted) {
    const detail = [format, incident ?? '', from ?? '', to ?? ''].join(' ').trim();
    await identity.accessLog.note(account, { action: 'export', detail });
  }
  return {
    organisation: node.id,
    account,
    format,
    restricted,
    ...(incident === undefined ? {} : { incident }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** For `content-disposition`: saved under this name, which is in ASCII. */
export function savedAs(filename: string): string {
  return `attachment; filename="${filename.replaceAll(/[^\w.-]/g, '_')}"`;
}
