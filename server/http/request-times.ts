import type { Metric, MetricValueWithName } from '@prometheus-io/client';

const name = 'vaka_http_request_duration_seconds';

/** Requests of one kind; `counts` of those up to each bound that took longer than the bound before, the last of those beyond all. */
type Times = { readonly method: string; readonly status: number; readonly counts: number[]; sum: number };

/** What the library's registry reads of a histogram to write it out. */
type Written = {
  readonly name: string;
  readonly help: string;
  readonly type: 'histogram';
  readonly values: readonly MetricValueWithName<string>[];
};

/**
 * How long requests take, by method, route and status: a histogram of Prometheus, written out by its library.
 *
 * Purpose: every request is counted, on the thread on which the console records.
 * Reason: the library's own histogram writes and looks for a text of all labels each time, a fiftieth of what a command costs.
 */
export class RequestTimes {
  readonly name = name;
  readonly help = 'Time from a request to the end of its answer, by route and status.';
  readonly #bounds: readonly number[];
  /** By route, of each what has been asked and answered of it: a handful. */
  readonly #times = new Map<string, Times[]>();

  /** `bounds` in seconds, rising. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    const times = this.#timesOf(method, route, status);
    const bound = this.#bounds.findIndex((most) => seconds <= most);
    const place = bound === -1 ? this.#bounds.length : bound;
    times.counts[place] = (times.counts[place] ?? 0) + 1;
    times.sum += seconds;
  }

  /** As the library reads it, when the figures are asked for. */
  get(): Promise<Written> {
    const values = [...this.#times].flatMap(([route, all]) =>
      all.flatMap((times) => this.#values(route, times)),
    );
    return Promise.resolve({ name, help: this.help, type: 'histogram', values });
  }

  /** What the library's registry takes it for: it reads no more of a metric than this one has. */
  get metric(): Metric<string> {
    return this as unknown as Metric<string>;
  }

  #timesOf(method: string, route: string, status: number): Times {
    let all = this.#times.get(route);
    if (all === undefined) this.#times.set(route, (all = []));
    for (const times of all) if (times.status === status && times.method === method) return times;
    const times = { method, status, counts: [...this.#bounds.map(() => 0), 0], sum: 0 };
    all.push(times);
    return times;
  }

  #values(route: string, { method, status, counts, sum }: Times): MetricValueWithName<string>[] {
    const labels = { method, route, status: String(status) };
    let count = 0;
    const buckets = counts.map((of, place) => ({
      metricName: `${name}_bucket`,
      labels: { le: this.#bounds[place] ?? '+Inf', ...labels },
      value: (count += of),
    }));
    return [
      ...buckets,
      { metricName: `${name}_sum`, labels, value: sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }
}
