import type { CommandType } from '../commands.ts';

/** Commands go first; what is large and can wait, last. */
export type OutboxLane = 'command' | 'photograph';

/** Why a row came back: an answer of the server, because it rests on one that came back, or because the log has lost it again. */
export type Returned = {
  readonly because: 'refused' | 'id-reused' | 'rests-on-returned' | 'lost-again';
  /** HTTP status, 0 where it rests on another or was lost again. */
  readonly httpStatus: number;
  /** The rejection code of the server's problem document; what `because` says where there was none. */
  readonly code: string;
  /** The reason as a person reads it. */
  readonly title: string;
  readonly errors: readonly { readonly field: string; readonly title: string }[];
  /** The command that it rests on, where it came back with that one. */
  readonly with: string | null;
};

/**
 * A command that the log is not known to have: what somebody gave, with all that is needed to send it again exactly as it
 * was. Lives on the device until the server has recorded it or its author has thrown it away.
 */
export type OutboxRow = {
  /** The command's id (UUID): the same at every sending. */
  readonly id: string;
  /** Who gave it; another account on the same device never sends it. */
  readonly account: string;
  readonly organisation: string;
  /** Its place among the account's rows, rising. */
  readonly order: number;
  readonly lane: OutboxLane;
  readonly type: CommandType;
  readonly data: { readonly [field: string]: unknown };
  /** When it happened, ISO 8601 by the server's clock as far as the device knew it. */
  readonly occurredAt: string;
  /** When it was given, ISO 8601 by the device's own clock. */
  readonly madeAt: string;
  /** The time is one that a person stated: never corrected. */
  readonly stated: boolean;
  /** Whether the device knew the server's time when it was given; else the time is corrected once, before the first sending. */
  readonly clockKnown: boolean;
  /** What its author saw when it was given; null where that is not known. */
  readonly basedOn: { readonly seq: number; readonly hash: string } | null;
  readonly status: 'waiting' | 'returned';
  readonly returned: Returned | null;
};
