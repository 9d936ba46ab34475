import type { ErasureReason } from './events.ts';

/** Text that somebody says must never have been entered. Times are ISO 8601 UTC. */
export type Spill = {
  readonly id: string;
  /** Where in the log it was reported. */
  readonly seq: number;
  readonly status: 'reported' | 'erased' | 'dismissed';
  /** The events that it is about, and the things that were named; both empty once it is settled. */
  readonly seqs: readonly number[];
  readonly records: readonly string[];
  readonly count: number;
  readonly reportedAt: string;
  /** The account, which may not be the second person too. */
  readonly reporter: string;
  readonly reportedBy: string | null;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
};

/** An erasure that is done. */
export type Disposal = {
  readonly id: string;
  readonly seq: number;
  readonly reason: ErasureReason;
  readonly count: number;
  readonly at: string;
  readonly by: string | null;
  readonly ground: string | null;
  readonly decision: string | null;
};
