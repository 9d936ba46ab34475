import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseSocket } from './database-socket.ts';
import type { OperatorLog } from './embedded/operator-log.ts';

export interface ListenerOptions {
  readonly url: string;
  /** The channels to LISTEN on; exact names. */
  readonly channels: readonly string[];
  readonly log: OperatorLog;
  onNotification(channel: string, payload: string): void;
  /** Called at each connection: what was notified before it is lost, so read what may have been missed. */
  onConnected?(): void;
  onLost?(): void;
}

export interface Listener {
  connected(): boolean;
  close(): Promise<void>;
}

const shortestPause = 100;
const longestPause = 5_000;
const probeEvery = 10_000;
const probeTimeout = 5_000;
const goodbye = 1_000;

/**
 * Listens for notifications on a connection of its own, for as long as it is open: a lost one is opened again after a pause
 * that doubles from 0.1 s to 5 s (and varies, so that nodes do not come back in step). The connection is asked for a sign of
 * life every 10 s, since one can die silently. A notification is only a hint: its listener polls as well.
 */
export function openListener(options: ListenerOptions): Listener {
  const { log } = options;
  let client: pg.Client | null = null;
  let pause = shortestPause;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let connecting: Promise<void> = Promise.resolve();

  const lose = (lost: pg.Client, reason: string): void => {
    if (client !== lost) return;
    client = null;
    clearTimeout(timer);
    void lost.end().catch(() => undefined);
    if (closed) return;
    log.warn(`lost the database's notifications: ${reason}`);
    options.onLost?.();
    reconnectLater();
  };

  const reconnectLater = (): void => {
    timer = setTimeout(
      () => {
        connecting = connect();
      },
      pause * (0.75 + Math.random() / 2),
    );
    pause = Math.min(pause * 2, longestPause);
  };

  const probe = (current: pg.Client): void => {
    timer = setTimeout(() => {
      current.query('select 1').then(
        () => {
          if (client === current) probe(current);
        },
        (error: Error) => lose(current, error.message),
      );
    }, probeEvery);
    timer.unref();
  };

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: options.url,
      application_name: 'vaka-listen',
      stream: () => new DatabaseSocket(),
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: probeTimeout,
    });
    fresh.on('error', (error) => lose(fresh, error.message));
    fresh.on('end', () => lose(fresh, 'the server ended the connection'));
    fresh.on('notification', ({ channel, payload }) => options.onNotification(channel, payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(
        options.channels.map((channel) => `listen ${fresh.escapeIdentifier(channel)}`).join(';'),
      );
    } catch (error) {
      void fresh.end().catch(() => undefined);
      if (closed) return;
      log.warn(`cannot listen for the database's notifications: ${(error as Error).message}`);
      reconnectLater();
      return;
    }
    if (closed) {
      await fresh.end();
      return;
    }
    client = fresh;
    pause = shortestPause;
    probe(fresh);
    options.onConnected?.();
  };

  connecting = connect();
  return {
    connected: () => client !== null,
    async close() {
      closed = true;
      clearTimeout(timer);
      const current = client;
      client = null;
      await connecting;
      // A dead way does not let go of a connection either.
      await Promise.race([current?.end(), wait(goodbye, undefined, { ref: false })]);
    },
  };
}
