import type { Actor, LoggedEvent } from '#shared/kernel/event.ts';
import type { Command } from '#shared/commands.ts';
import type { CommandReceipt } from '#shared/protocol/command-message.ts';
import type { Rejection } from '#shared/rejection.ts';

/**
 * A command whose data has passed its schema. `occurredAt` as its sender gave it, by which a retry is known; `correctedTo`
 * where the sender's clock made it wrong.
 */
export type SubmittedCommand = Command & {
  readonly id: string;
  readonly occurredAt?: string;
  readonly correctedTo?: string;
  /** The position that its author had seen, and whether this log has it. */
  readonly basedOn?: { readonly seq: number; readonly known: boolean };
};

/** Who gives it. `onBehalfOf` as in the event's actor. */
export type Submitter = Pick<Actor, 'onBehalfOf'> & {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly department: string | null;
  readonly safetyPoint: string | null;
};

export type CommandAnswer =
  | { readonly kind: 'recorded'; readonly receipt: CommandReceipt }
  | { readonly kind: 'repeated'; readonly receipt: CommandReceipt }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** None of the sender's roles may give this command. */
  | { readonly kind: 'forbidden' }
  /** The id belongs to another command. */
  | { readonly kind: 'id-reused' }
  /** Not now; the same id may be sent again and is recorded at most once. */
  | {
      readonly kind: 'unavailable';
      /** Seconds; there where more is sent than can be recorded. */
      readonly retryAfter?: number;
      /** The log is broken in the database: until somebody has mended it, which takes no one knows how long. */
      readonly isBroken?: true;
    };

export const logBroken: CommandAnswer = { kind: 'unavailable', isBroken: true };

export type WaitingCommand = {
  readonly command: SubmittedCommand;
  readonly submitter: Submitter;
  readonly answer: (answer: CommandAnswer) => void;
};

/** The receipt of a command that led to these events. */
export function receiptOf(events: readonly LoggedEvent[]): CommandReceipt {
  const last = events.at(-1);
  if (last === undefined) throw new Error('a recorded command has events');
  return { seq: last.seq, hash: last.hash, events, recordedAt: last.recordedAt };
}
