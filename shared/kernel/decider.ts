import type { Result } from './result.ts';
import type { Json } from './json.ts';

/** Who gives a command, as far as the rules ask: `role` is the one it acts in, `roles` all that the account holds. */
export type CommandActor = {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly roles: readonly string[];
  readonly department: string | null;
  readonly safetyPoint: string | null;
};

/** What a rule may know besides the state: time and ids arrive from outside, so that the rule is pure. */
export type DecisionContext = {
  readonly actor: CommandActor;
  /** ISO 8601 UTC, the moment at which the command is recorded. */
  readonly now: string;
  /** When it happened, as the command says, else `now`. */
  readonly occurredAt: string;
  /**
   * The position that the command's author had seen when it was given; `known`: the log has that position with that hash.
   * Absent where the command does not say.
   */
  readonly basedOn?: { readonly seq: number; readonly known: boolean };
  /** The position of the newest event; absent where a rule is tried without a log. */
  readonly head?: number;
  readonly newId: () => string;
};

/** A refusal by a rule: a closed code and what the Swedish sentence needs. `field` names the command's field. */
export type RejectionOf<Code extends string> = {
  readonly code: Code;
  readonly field?: string;
  readonly data?: { readonly [key: string]: Json };
};

export type DecisionOf<Event, Code extends string> = Result<readonly Event[], RejectionOf<Code>>;
