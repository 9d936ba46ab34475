import type { Figure } from './figure.ts';

export type BenchmarkOptions = {
  /** How often each side is measured, in turns. */
  readonly rounds: number;
  /** Seconds that a round of steady load lasts. */
  readonly seconds: number;
  /** The run's PostgreSQL, on which every benchmark makes databases of its own. */
  readonly serverUrl: string;
  /** A folder of the run's own, removed afterwards. */
  readonly folder: string;
  /** Says what goes on, on standard error. */
  readonly say: (what: string) => void;
};

export type Benchmark = {
  /** For `--only`. */
  readonly name: string;
  readonly about: string;
  readonly run: (options: BenchmarkOptions) => Promise<readonly Figure[]>;
};
