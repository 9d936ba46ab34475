import type { FastifyInstance } from 'fastify';
import { problem } from '../problem.ts';

/** Refuses a request that names two hosts (RFC 9112, 3.2): a proxy before us may have believed the other one. */
export function refuseTwoHosts(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    done(namesTwoHosts(request.raw.rawHeaders) ? problem('malformed-request') : undefined);
  });
}

/** `headers`: names and values by turns, as they came. */
function namesTwoHosts(headers: readonly string[]): boolean {
  let hosts = 0;
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1;
}
