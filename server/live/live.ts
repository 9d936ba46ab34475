/**
 * The live side: sockets follow their organisation's log from a position. No socket.io adapter joins the nodes, since each
 * node reads the log; and no connection state recovery, since the sequence does it, with authorisation.
 */
import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import { heartbeatInterval } from '#shared/protocol/heartbeat-message.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { Organisations } from '../commands/organisations.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { broadcastEvents } from './broadcast.ts';
import type { Broadcast } from './broadcast.ts';
import { follow } from './follow.ts';
import type { FollowDependencies } from './follow.ts';
import type { Handshake, LiveSession } from './live-session.ts';
import { cutOff, cutOffSoon, sendAway } from './connection.ts';
import type { Connection } from './connection.ts';
import { cutFlood } from './floods.ts';
import { beatTo } from './heartbeats.ts';
import { announcePresence } from './presence.ts';
import { openSharedPages } from './shared-pages.ts';
import { isSlow } from './slow-sockets.ts';

export type LiveOptions = {
  readonly server: HttpServer;
  readonly organisations: Organisations;
  readonly log: EventLog;
  readonly logger: Logger;
  /** The session behind a handshake; null where there is none, or where a browser's page comes from elsewhere. */
  readonly authenticate: (handshake: Handshake) => Promise<LiveSession | null>;
  /** Says that a session is in use: a screen that only follows would else be signed out. */
  readonly touchSession: (session: string) => void;
  /** Calls back with the id of every session that has ended, on whatever node. */
  readonly onSessionEnded: (listener: (session: string) => void) => void;
  readonly now?: () => number;
};

export type Live = ReturnType<typeof openLive>;

export function openLive(options: LiveOptions) {
  const { organisations, log, logger } = options;
  const now = options.now ?? Date.now;
  const io = new Server(options.server, {
    path: '/live',
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: 16_384,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    // Whoever has not said by then who they are is gone.
    connectTimeout: 10_000,
  });
  const connections = new Set<Connection>();
  /** Since the log last told of them: a line for each of a thousand would hold up everybody else. */
  let cut = { saidTooMuch: 0, tooSlow: 0 };
  io.engine.on('connection', (connection: Connection & Pick<Socket['conn'], 'once'>) => {
    connections.add(connection);
    connection.once('close', () => {
      connections.delete(connection);
      cutOffSoon(connection);
    });
    cutFlood(connection, now, () => (cut.saidTooMuch += 1));
  });
  const presence = announcePresence(io);
  const pages = openSharedPages(log);
  const followDependencies: FollowDependencies = {
    get: (id) => organisations.get(id),
    page: pages.page,
    send: (socket, page) => page.sendTo(socket),
  };
  const broadcasts = new Map<OrganisationNode, Broadcast>();
  const stops: (() => void)[] = [];

  /** To all who follow an organisation, whatever kind of reader they are. */
  function tell(organisation: string, event: string, body: object): void {
    for (const room of io.of('/').adapter.rooms.keys()) {
      if (room.startsWith(`${organisation}|`)) io.to(room).emit(event, body);
    }
  }

  organisations.onOpened((node) => {
    const broadcast = broadcastEvents(io, node, now);
    broadcasts.set(node, broadcast);
    stops.push(
      pages.watch(node),
      broadcast.stop,
      node.onReset(() => tell(node.id, 'reset', { reason: 'position-unknown' })),
    );
  });
  options.onSessionEnded((session) => io.in(sessionRoom(session)).disconnectSockets(true));

  const sendAllAway = (): void => {
    for (const connection of connections) sendAway(connection);
  };
  organisations.onOutdated(sendAllAway);

  io.use((socket, next) => {
    if (organisations.isOutdated()) return next(new Error('not-now'));
    options.authenticate(handshakeOf(socket)).then(
      (session) => {
        if (session === null) return next(new Error('no-session'));
        socket.data = { session };
        next();
      },
      (error: unknown) => {
        logger.error({ err: error }, 'a socket could not be let in');
        next(new Error('not-now'));
      },
    );
  });

  io.on('connection', (socket) => {
    const { session } = socket.data as { session: LiveSession };
    void socket.join(sessionRoom(session.id));
    let following: Promise<unknown> = Promise.resolve();
    socket.on('follow', (request: unknown, acknowledge: unknown) => {
      const answer =
        typeof acknowledge === 'function' ? (acknowledge as (value: unknown) => void) : () => undefined;
      // One after another, since each may read a long way of the log.
      following = following.then(async () => {
        if (!socket.connected) return;
        try {
          answer(await follow(socket, session, request, followDependencies));
          presence.changed(session.organisation);
        } catch (error) {
          logger.error({ err: error }, 'following failed');
          answer({ error: 'not-now' });
        }
      });
    });
    socket.on('disconnect', () => presence.changed(session.organisation));
  });

  const heartbeat = setInterval(() => {
    for (const socket of io.of('/').sockets.values()) {
      options.touchSession((socket.data as { session: LiveSession }).session.id);
    }
    // What waits to be sent is not spoken of: every follower would fetch it.
    for (const [node, { sent }] of broadcasts) void beatTo(io, node.id, { seq: sent(), at: node.lastRead() });
  }, heartbeatInterval);
  const cutting = setInterval(() => {
    for (const connection of connections) {
      if (!isSlow(connection)) continue;
      cut.tooSlow += 1;
      cutOff(connection);
    }
    if (cut.tooSlow + cut.saidTooMuch === 0) return;
    logger.warn(cut, 'connections were cut; a follower catches up when it returns');
    cut = { saidTooMuch: 0, tooSlow: 0 };
  }, 1_000);

  return {
    followers: () => io.of('/').sockets.size,
    close(): void {
      clearInterval(heartbeat);
      clearInterval(cutting);
      presence.close();
      for (const stop of stops) stop();
      sendAllAway();
      // Not io.close(): that would close the HTTP server too, and wait for clients that keep asking over open connections.
      io.engine.close();
    },
  };
}

const sessionRoom = (session: string) => `session:${session}`;

function handshakeOf(socket: Socket): Handshake {
  const { auth, headers } = socket.handshake;
  const token: unknown = (auth as { token?: unknown }).token;
  return {
    ...(typeof token === 'string' ? { token } : {}),
    ...(headers.cookie === undefined ? {} : { cookie: headers.cookie }),
    ...(headers.origin === undefined ? {} : { origin: headers.origin }),
    ...(headers.host === undefined ? {} : { host: headers.host }),
  };
}
