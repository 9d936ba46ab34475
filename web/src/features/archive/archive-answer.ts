import type { DueGroup } from '#shared/archive/due.ts';
import type { RegisteredIncident } from '#shared/archive/incident-register.ts';

/** GET …/archive. */
export type ArchiveAnswer = {
  /** The position at which it was read. */
  readonly seq: number;
  /** Newest first. */
  readonly incidents: readonly RegisteredIncident[];
  readonly due: readonly (Omit<DueGroup, 'seqs'> & { readonly count: number })[];
};
