import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { BackupFigures } from '../backup/schedule.ts';
import type { OutboxFigures } from '../reactions/outbox.ts';
import { RequestTimes } from './request-times.ts';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export type Metrics = ReturnType<typeof createMetrics>;

/**
 * The node's figures for Prometheus. None carries an account, a text or an id. What is given as a function is asked when they are read;
 * `backups` is null where the console makes none; `logs`: how many organisations have a broken log, and how many one that stalls;
 * `unwritten`: how many erasures the ledger does not have.
 */
export function createMetrics(
  followers: () => number,
  outbox: () => Promise<OutboxFigures | null>,
  backups: (() => Promise<BackupFigures | null>) | null = null,
  logs: {
    readonly broken: () => number;
    readonly stalled: () => number;
    readonly unwritten: () => number;
  } = {
    broken: () => 0,
    stalled: () => 0,
    unwritten: () => 0,
  },
) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new RequestTimes(seconds);
  registry.registerMetric(requests.metric);
  const outcomes: { [outcome: string]: number } = {};
  const commands: Counter<'outcome'> = new Counter({
    name: 'vaka_commands_total',
    help: 'Commands by outcome.',
    labelNames: ['outcome'],
    registers,
    collect() {
      commands.reset();
      for (const [outcome, count] of Object.entries(outcomes)) commands.inc({ outcome }, count);
    },
  });
  const batches = new Histogram({
    name: 'vaka_batch_commands',
    help: 'Commands decided in one batch.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  });
  const events = new Counter({ name: 'vaka_events_total', help: 'Events recorded by this node.', registers });
  const asked = (name: string, help: string, value: () => number): void => {
    const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(value()) });
  };
  asked('vaka_followers', 'Open sockets that follow a log.', followers);
  asked(
    'vaka_broken_logs',
    'Organisations whose log is broken in the database; nothing more is recorded in them.',
    logs.broken,
  );
  asked(
    'vaka_stalled_logs',
    'Organisations of which commands are not recorded, now or a moment ago: doctor says who holds a lock.',
    logs.stalled,
  );
  asked(
    'vaka_erasures_unwritten',
    'Erasures that the ledger beside the database does not have, since it cannot be written: put back no older copy of the database.',
    logs.unwritten,
  );
  const sends = new Counter({
    name: 'vaka_sends_total',
    help: 'Messages handed over to a channel, by channel and outcome.',
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const late = new Histogram({
    name: 'vaka_timer_late_seconds',
    help: 'Time from when a timer was due until its command was answered.',
    buckets: [...seconds, 15, 60, 300, 3_600],
    registers,
  });
  const oldest = new Gauge({
    name: 'vaka_outbox_oldest_seconds',
    help: 'How long the oldest row that is due has waited.',
    registers,
  });
  const unknown = new Gauge({
    name: 'vaka_outbox_unknown',
    help: 'Rows of a kind that this version does not know and leaves to a newer one, by kind.',
    labelNames: ['kind'],
    registers,
  });
  const damaged = new Gauge({
    name: 'vaka_outbox_damaged',
    help: 'Rows whose content cannot be read and that are left where they are, by kind; the log says where.',
    labelNames: ['kind'],
    registers,
  });
  const waiting = new Gauge({
    name: 'vaka_outbox_waiting',
    help: 'Rows of the outbox that are not done, timers for later among them.',
    registers,
    async collect() {
      // While the database is away the other figures are still read.
      const figures = await outbox().catch(() => null);
      if (figures === null) return;
      waiting.set(figures.waiting);
      oldest.set(figures.oldestSeconds);
      unknown.reset();
      for (const { kind, rows } of figures.unknownKinds) unknown.set({ kind }, rows);
      damaged.reset();
      for (const { kind, rows } of figures.damaged) damaged.set({ kind }, rows);
    },
  });
  if (backups !== null) registerBackups(registry, backups);
  return {
    sent(channel: string, outcome: string): void {
      sends.inc({ channel, outcome });
    },
    timerFired(lateSeconds: number): void {
      late.observe(Math.max(0, lateSeconds));
    },
    request(method: string, route: string, status: number, durationMs: number): void {
      requests.observe(method, route, status, durationMs / 1_000);
    },
    command(outcome: string): void {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    },
    batch(size: number, recorded: number): void {
      batches.observe(size);
      events.inc(recorded);
    },
    contentType: registry.contentType,
    text: (): Promise<string> => registry.metrics(),
  };
}

/** Of a console that makes backups. Where the folder has none, or cannot be read, the age is infinite, so that an alarm on it rings. */
function registerBackups(registry: Registry, backups: () => Promise<BackupFigures | null>): void {
  const gauge = (name: string, help: string, valueOf: (figures: BackupFigures) => number): void => {
    const made = new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const figures = await backups();
        if (figures !== null) made.set(valueOf(figures));
      },
    });
  };
  gauge(
    'vaka_backup_age_seconds',
    'Time since the newest backup was begun.',
    (one) => one.ageSeconds ?? Infinity,
  );
  gauge('vaka_backup_bytes', 'Size of the newest backup.', (one) => one.newestBytes ?? 0);
  gauge('vaka_backups', 'Backups that lie in the folder.', (one) => one.count);
  gauge(
    'vaka_backup_failures',
    'Backups that this node has tried and not made since it started.',
    (one) => one.failures,
  );
}
