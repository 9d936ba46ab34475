import type { Socket } from 'socket.io';
import { isPointReader } from '#shared/authorization/reading.ts';
import { accountReader } from '#shared/authorization/redact.ts';
import type { Reader } from '#shared/authorization/redact.ts';
import { followMessage } from '#shared/protocol/follow-message.ts';
import type { FollowAnswer, FollowMessage } from '#shared/protocol/follow-message.ts';
import type { ResetReason } from '#shared/protocol/reset-message.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import { roomOf } from './broadcast.ts';
import { unpacks } from './encoded-batch.ts';
import type { EncodedBatch } from './encoded-batch.ts';
import type { LiveSession } from './live-session.ts';
import type { SharedPages } from './shared-pages.ts';
import { hasTaken } from './slow-sockets.ts';

/** Further behind than this, reading the state anew is cheaper than the events. */
const furthestBehind = 5_000;
/** A client on a thin link that does not unpack fetches more than this by itself, compressed. */
const mostSent = 50;

export type FollowDependencies = {
  readonly get: (organisation: string) => Promise<OrganisationNode | null>;
  readonly page: SharedPages['page'];
  readonly send: (socket: Socket, page: EncodedBatch) => void;
};

/** The kind of reader an account is; null for point staff that no point has been given. */
export function readerOf(session: LiveSession): Reader | null {
  const { roles, safetyPoint } = session.account;
  if (!isPointReader(roles)) return accountReader;
  return safetyPoint === null ? null : { kind: 'point', safetyPoint };
}

/**
 * Lets a socket follow its organisation from a position: what it lacks is sent, then it joins the others. A position that the
 * log does not know, or that is too far behind, is answered with `reset`, and the client reads the state again. One that
 * fetches by itself is told by the heartbeat how much there is.
 */
export async function follow(
  socket: Socket,
  session: LiveSession,
  request: unknown,
  dependencies: FollowDependencies,
): Promise<FollowAnswer> {
  const parsed = followMessage.safeParse(request);
  if (!parsed.success) return { error: 'malformed' };
  if (parsed.data.organisation !== session.organisation) return { error: 'not-found' };
  const node = await dependencies.get(session.organisation);
  const reader = readerOf(session);
  if (node === null || reader === null) return { error: 'not-found' };
  const reach = await node.readOnTo(parsed.data.after);
  if (reach === 'behind') return { error: 'not-now' };
  const reason = reach === 'beyond' ? 'position-unknown' : await whyNotFrom(parsed.data, node);
  if (reason !== null) {
    socket.emit('reset', { reason });
    return { seq: node.head.seq, hash: node.head.hash };
  }
  let position = parsed.data.after;
  const fetches = parsed.data.lean === true && !unpacks(socket) && node.head.seq - position > mostSent;
  // Nothing is awaited between the last look at the head and joining, so no event falls between.
  while (!fetches && position < node.head.seq) {
    const page = await dependencies.page(node, reader, position);
    if (page === null) return { error: 'not-now' };
    dependencies.send(socket, page);
    position = page.message.to;
    if (position < node.head.seq && !(await hasTaken(socket))) return { error: 'not-now' };
  }
  if (!socket.connected) return { error: 'no-session' };
  await socket.join(roomOf(node.id, reader));
  socket.emit('heartbeat', { seq: node.head.seq, at: node.lastRead() });
  return { seq: node.head.seq, hash: node.head.hash };
}

/** Of a position that the node has reached. */
async function whyNotFrom(
  { after, hash }: FollowMessage,
  node: OrganisationNode,
): Promise<ResetReason | null> {
  if (node.head.seq - after > furthestBehind) return 'too-far-behind';
  if (hash === undefined || after === 0) return null;
  return (await node.knows({ seq: after, hash })) ? null : 'position-unknown';
}
