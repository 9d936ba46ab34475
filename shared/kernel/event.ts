import type { JsonObject } from './json.ts';

/** Who recorded an event: the account, the role it acted in and, when acting for somebody, for whom. */
export type Actor = { readonly account: string; readonly role: string; readonly onBehalfOf?: string };

/**
 * An event as a feature decides it. `payload` is structure only and never erased; `sealed` is what people wrote and
 * personal data, which may be withheld or erased and is then null when the event is folded (architecture.md, The event).
 */
export type EventOf<Type extends string, Payload extends object, Sealed extends object = NoText> = {
  readonly type: Type;
  readonly payload: Payload;
  readonly sealed: (Sealed & { readonly recordedBy?: string }) | null;
};

/** The sealed part of an event in which nobody wrote anything. */
export type NoText = Record<never, never>;

/** What the log adds when it records an event; times are ISO 8601 UTC. */
export type Recorded<Event> = Event & {
  readonly seq: number;
  readonly id: string;
  readonly command: string;
  readonly actor: Actor;
  readonly occurredAt: string;
  readonly recordedAt: string;
};

/** The part of an event that its hash covers. */
export type Envelope = {
  readonly organisation: string;
  readonly seq: number;
  readonly id: string;
  readonly command: string;
  readonly type: string;
  readonly version: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly payloadHash: string;
  readonly sealedHash: string;
  readonly previousHash: string;
};

/** Why a part of an event is null for its reader. */
export type Absent = {
  readonly payload?: 'filtered';
  readonly sealed?: 'withheld' | 'erased' | 'filtered';
};

/** An event as the log holds it and as every interface shows it (contract.md, Reading). */
export type LoggedEvent = Envelope & {
  readonly payload: JsonObject | null;
  readonly payloadSalt: string | null;
  readonly sealed: JsonObject | null;
  readonly sealedSalt: string | null;
  readonly hash: string;
  readonly absent?: Absent;
};

/** What a fold reads of an event: all but its id and the hashes and salts, by which only a verifier knows it. */
export type FoldedEvent = Pick<
  LoggedEvent,
  | 'seq'
  | 'command'
  | 'type'
  | 'version'
  | 'occurredAt'
  | 'recordedAt'
  | 'actor'
  | 'payload'
  | 'sealed'
  | 'absent'
>;
