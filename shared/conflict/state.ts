import type { CommandType } from '../commands.ts';
import type { JsonObject } from '../kernel/json.ts';

/** A value's newest change: where in the log it stands, whose it was, and when it was made (ISO 8601 UTC). */
export type FieldChange = { readonly seq: number; readonly account: string; readonly at: string };

/** The newest change of each settable value of one thing. */
export type FieldChanges = {
  /** The thing's own id. */
  readonly id: string;
  readonly fields: { readonly [field: string]: FieldChange };
};

/** An event as the late command would have had it. */
export type LateEvent = { readonly type: string; readonly payload: JsonObject };

export const conflictChoices = ['standing', 'late'] as const;
export type ConflictChoice = (typeof conflictChoices)[number];

/** A value that somebody set without knowing that another had set it meanwhile; the newer stands until a person has settled it. */
export type Conflict = {
  readonly id: string;
  /** The incident, task or safety point. */
  readonly record: string;
  /** The late command's type. */
  readonly command: CommandType;
  /** The values that both have set, by their names in the command. */
  readonly fields: readonly string[];
  /** The records whose readers may read the two texts. */
  readonly about: readonly string[];
  /** What stands, by field; null where it is withheld. */
  readonly standing: JsonObject | null;
  /** Since when it has stood, by field, ISO 8601 UTC; a field whose change the log had not told of then is absent. */
  readonly standingAt: { readonly [field: string]: string };
  /** What came late, likewise. */
  readonly late: JsonObject | null;
  /** When the late one was given, by the one who gave it, ISO 8601 UTC. */
  readonly lateAt: string;
  readonly lateBy: string | null;
  /** What is recorded if the late one is kept, and its texts in the same order. */
  readonly events: readonly LateEvent[];
  readonly texts: readonly JsonObject[] | null;
  readonly status: 'open' | 'settled';
  readonly kept: ConflictChoice | null;
  readonly recordedAt: string;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
};
