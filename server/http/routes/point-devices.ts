import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mayInviteTo } from '#shared/authorization/inviting.ts';
import { thingId } from '#shared/kernel/text.ts';
import { guestHours, guestRoles, mostGuestHours } from '#shared/point-device/state.ts';
import { derivedId } from '../../reactions/derived-id.ts';
import { submitAsSystem } from '../../reactions/system-actor.ts';
import { callerOf } from '../caller.ts';
import { problem, rejectionProblem } from '../problem.ts';
import type { Routes } from '../route-options.ts';

const tags = ['point devices'];
const newCode = z.strictObject({
  safetyPoint: thingId,
  role: z.enum(guestRoles),
  /** How long a phone that joins may be used. */
  hours: z.int().min(1).max(mostGuestHours).optional(),
});
const querystring = z.strictObject({ safetyPoint: thingId });
const params = z.object({ organisation: z.string(), id: thingId });

/** The QR codes by which phones join a safety point, and the phones that have. */
export const pointDeviceRoutes: Routes = async (app, { dependencies: { identity, config } }) => {
  const { guests } = identity;

  app.post('/join-codes', { schema: { tags, body: newCode } }, async (request, reply) => {
    const { account, node } = callerOf(request);
    const { safetyPoint, role, hours = guestHours } = request.body;
    if (!mayInviteTo(safetyPoint, account)) throw problem('not-allowed');
    if (!node.state.safetyPoints.has(safetyPoint)) throw problem('safety-point-not-found');
    const code = { organisation: node.id, safetyPoint, role, hours, madeBy: account.id };
    const made = await guests.makeCode(code);
    if (made === null) throw problem('too-many-join-codes');
    const { id, token, expiresAt } = made;
    return await reply.code(201).send({ id, url: addressOf(request, token), expiresAt, hours });
  });

  app.get('/join-codes', { schema: { tags, querystring } }, async (request) => {
    const { safetyPoint } = request.query;
    const { account, node } = callerOf(request);
    if (!mayInviteTo(safetyPoint, account)) throw problem('not-allowed');
    return { codes: await guests.waitingCodes(node.id, safetyPoint) };
  });

  app.delete('/join-codes/:id', { schema: { tags, params } }, async (request, reply) => {
    const { account, node } = callerOf(request);
    const { id } = request.params;
    const safetyPoint = await guests.pointOfCode(node.id, id);
    if (safetyPoint === null) throw problem('join-code-unknown');
    if (!mayInviteTo(safetyPoint, account)) throw problem('not-allowed');
    await guests.revokeCode(node.id, id);
    return await reply.code(204).send();
  });

  app.get('/point-devices', { schema: { tags, querystring } }, async (request) => {
    const { safetyPoint } = request.query;
    const { account, node } = callerOf(request);
    if (!mayInviteTo(safetyPoint, account)) throw problem('not-allowed');
    return { devices: await guests.devices(node.id, safetyPoint) };
  });

  // Shut out first and recorded then: whoever asks again after a failure between finds the first done and does the second.
  app.delete('/point-devices/:id', { schema: { tags, params } }, async (request, reply) => {
    const { account, node } = callerOf(request);
    const { id } = request.params;
    const safetyPoint = await guests.pointOfDevice(node.id, id);
    if (safetyPoint === null) throw problem('device-not-found');
    if (!mayInviteTo(safetyPoint, account)) throw problem('not-allowed');
    await guests.disconnect(node.id, id);
    const command = { type: 'safety-point.revoke-device', data: { device: id } };
    const behalf = { account: account.id, name: account.name };
    const answer = await submitAsSystem(node, derivedId('device-revoked', id), command, behalf);
    if (answer.kind === 'unavailable') throw problem('unavailable');
    // A phone whose time was up may have been let go of the fold; there is nothing more to say of it.
    if (answer.kind === 'rejected' && answer.rejection.code !== 'device-not-joined')
      throw rejectionProblem(answer.rejection);
    return await reply.code(204).send();
  });
  await Promise.resolve();

  /** The token stands behind the #, which browsers send to nobody, so that it stands in no log. */
  function addressOf(request: FastifyRequest, token: string): string {
    const origin = config.publicUrl ?? `${request.protocol}://${request.host}`;
    return `${origin.replace(/\/$/, '')}/anslut#${token}`;
  }
};
