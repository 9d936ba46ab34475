/** A file that takes long to make, as its orderer follows it. `share`: how much is done, 0 to 1; `startedAt`: ISO 8601 UTC. */
export type ExportJob = {
  readonly id: string;
  readonly format: string;
  readonly restricted: boolean;
  readonly status: 'working' | 'ready' | 'failed' | 'stopped';
  readonly share: number;
  /** Null until it is ready. */
  readonly filename: string | null;
  /** Bytes; null until it is ready. */
  readonly size: number | null;
  readonly startedAt: string;
};
