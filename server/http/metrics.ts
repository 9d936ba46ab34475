import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export type Metrics = ReturnType<typeof createMetrics>;

/** The node's figures for Prometheus. None carries an account, a text or an id. `followers` is asked when they are read. */
export function createMetrics(followers: () => number) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'vaka_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers,
  });
  const commands = new Counter({
    name: 'vaka_commands_total',
    help: 'Commands by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const batches = new Histogram({
    name: 'vaka_batch_commands',
    help: 'Commands decided in one batch.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  });
  const events = new Counter({ name: 'vaka_events_total', help: 'Events recorded by this node.', registers });
  const open = new Gauge({
    name: 'vaka_followers',
    help: 'Open sockets that follow a log.',
    registers,
    collect() {
      open.set(followers());
    },
  });
  return {
    request(method: string, route: string, status: number, durationMs: number): void {
      requests.observe({ method, route, status: String(status) }, durationMs / 1_000);
    },
    command(outcome: string): void {
      commands.inc({ outcome });
    },
    batch(size: number, recorded: number): void {
      batches.observe(size);
      events.inc(recorded);
    },
    contentType: registry.contentType,
    text: (): Promise<string> => registry.metrics(),
  };
}
