import { z } from 'zod';
import { may } from '#shared/authorization/capabilities.ts';
import { premisesGeoJson } from '#shared/premises/register-file/columns.ts';
import { pointsGeoJson } from '#shared/safety-point/register-file/geojson.ts';
import type { FastifyReply } from 'fastify';
import { pointsCsv, premisesCsv } from '../../export/register-files.ts';
import { mayReadJournal } from '../../identity/authorize.ts';
import { callerOf, type Caller } from '../caller.ts';
import { problem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const tags = ['reading'];
/** `people=included`: with contacts and staffing, for those who keep the register, and noted. */
const query = z.strictObject({ people: z.literal('included').optional() });
const byName = (left: string, right: string): number => left.localeCompare(right, 'sv');

/** The registers of safety points and of premises as files that can be changed and read in again. */
export const registerRoutes: Routes = async (app, { dependencies: { identity } }) => {
  const withPeople = async ({ account }: Caller, asked: boolean, file: string): Promise<boolean> => {
    if (!mayReadJournal(account)) throw problem('not-allowed');
    if (!asked) return false;
    if (!may(account.roles, 'safety-point.register')) throw problem('not-allowed');
    await identity.accessLog.note(account, { action: 'export', detail: file });
    return true;
  };
  const points = ({ node }: Caller) =>
    [...node.state.pointRegistrations.values()].toSorted((left, right) =>
      byName(left.registration.name, right.registration.name),
    );
  const premises = ({ node }: Caller) =>
    [...node.state.premises.values()].toSorted((left, right) => byName(left.name, right.name));

  app.get('/safety-points.csv', { schema: { tags, querystring: query } }, async (request, reply) => {
    const caller = callerOf(request);
    const people = await withPeople(caller, request.query.people !== undefined, 'trygghetspunkter.csv');
    return sendCsv(reply, 'trygghetspunkter.csv', pointsCsv(points(caller), people));
  });

  app.get('/safety-points.geojson', { schema: { tags, querystring: query } }, async (request, reply) => {
    const caller = callerOf(request);
    const people = await withPeople(caller, request.query.people !== undefined, 'trygghetspunkter.geojson');
    return sendGeoJson(reply, 'trygghetspunkter.geojson', pointsGeoJson(points(caller), people));
  });

  app.get('/premises.csv', { schema: { tags } }, async (request, reply) => {
    const caller = callerOf(request);
    await withPeople(caller, false, '');
    return sendCsv(reply, 'samhallsviktigt.csv', premisesCsv(premises(caller)));
  });

  app.get('/premises.geojson', { schema: { tags } }, async (request, reply) => {
    const caller = callerOf(request);
    await withPeople(caller, false, '');
    return sendGeoJson(reply, 'samhallsviktigt.geojson', premisesGeoJson(premises(caller)));
  });
  await Promise.resolve();
};

function sendCsv(reply: FastifyReply, filename: string, body: string): FastifyReply {
  return attachment(reply, filename).type('text/csv; charset=utf-8').send(body);
}

function sendGeoJson(reply: FastifyReply, filename: string, body: object): FastifyReply {
  return attachment(reply, filename).type('application/geo+json; charset=utf-8').send(JSON.stringify(body));
}

function attachment(reply: FastifyReply, filename: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename="${filename}"`);
}
