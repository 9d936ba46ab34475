import type { FastifyRequest } from 'fastify';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { Account } from '../identity/account.ts';
import type { Session } from '../identity/session.ts';
import { problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the authentication plugin where a route lies under an organisation. */
    caller: Caller | null;
  }
}

/** Who calls, and the organisation that the path names, which is their own. */
export type Caller = {
  readonly session: Session;
  readonly account: Account;
  readonly node: OrganisationNode;
};

/** Who asks; `no-session` where nobody is signed in. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === null) throw problem('no-session');
  return request.caller;
}
