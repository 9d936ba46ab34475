import type { ChainFault } from '../kernel/hash-chain.ts';
import type { SignedHead } from './signed-head.ts';

export type VerifyFault =
  | ChainFault
  | 'malformed'
  | 'organisation-differs'
  | 'erasure-unproven'
  | 'remembered-head-differs'
  | 'head-missing'
  | 'head-differs'
  | 'after-head'
  | 'signature-wrong'
  | 'signed-by-another';

/** `line` counts from 1; `seq` is the number of the event there, null where the line is none. */
export type FaultAt = { readonly line: number; readonly seq: number | null; readonly fault: VerifyFault };

/** Numbers of events, `from` and `to` included. */
export type SeqRange = { readonly from: number; readonly to: number };

/** Events whose part is not in the file: how many, and which, the first so many runs of them. */
export type Missing = { readonly count: number; readonly ranges: readonly SeqRange[] };

/** What was looked at, whatever came of it. */
export type Checked = {
  readonly organisation: string | null;
  readonly events: number;
  /** When the first and the last of them were recorded, ISO 8601 UTC. */
  readonly firstRecordedAt: string | null;
  readonly lastRecordedAt: string | null;
  /** Texts that the reader of the file may not see. */
  readonly withheldEvents: Missing;
  /** Texts that a later event says were erased. */
  readonly erasedEvents: Missing;
  /** Events outside the selection, of which only the envelope is there. */
  readonly filteredEvents: Missing;
  /** Heads got earlier that are those of this log, that were signed for another or by another key, and that lie beyond its end. */
  readonly headsMatched: number;
  readonly headsForeign: number;
  readonly headsBeyond: number;
};

/** What verification found. A broken one names the first fault, and in `faults` the first ten of `faultCount`. */
export type VerifyOutcome = Checked &
  (
    | (FaultAt & {
        readonly kind: 'broken';
        readonly faults: readonly FaultAt[];
        readonly faultCount: number;
      })
    | {
        readonly kind: 'whole';
        readonly organisation: string;
        readonly head: SignedHead;
        readonly signer: 'proven' | 'unproven';
        readonly withheld: number;
        readonly erased: number;
        readonly filtered: number;
      }
  );
