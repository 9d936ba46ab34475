/**
 * The client's side of sync: one pure machine, the same for every reader.
 *
 *   reading ── state ──▶ current ── events after = position ──▶ folded
 *      ▲                    │
 *      │                    ├── events after > position ──▶ gap: fetch-events (once)
 *      └──── read-state ◀───┴── reset, another history, unknown event type, texts taken out of the log
 *
 * Invariants, whatever is lost, doubled, delayed or reordered on the way:
 *  1. `state` is the fold of the log up to `seq`, as this reader may see it.
 *  2. `seq` never goes back but by reading the state again.
 *  3. A batch that is known is dropped; one that leaves a gap is not folded.
 *  4. While `gapFrom` is set, exactly one fetch is on its way.
 */
import { changesTexts } from '../erasure/events.ts';
import { UnknownEventError, evolve } from '../fold.ts';
import type { FoldedEvent } from '../kernel/event.ts';
import { emptyHead } from '../kernel/hash-chain.ts';
import type { EventsMessage } from '../protocol/events-message.ts';
import { fromLean } from '../protocol/lean-event.ts';
import type { LeanEvents } from '../protocol/lean-event.ts';
import { withheldWith } from '../record/covered.ts';
import { withTexts } from '../record/texts.ts';
import { CandidateState, withChanges } from '../candidate-state.ts';
import { stateFromJson } from '../state-json.ts';
import { emptyState } from '../state.ts';
import type { State } from '../state.ts';

export type ReadReason = 'start' | 'reset' | 'other-history' | 'unknown-event' | 'texts-changed';

export type Client = {
  readonly phase: 'reading' | 'current';
  readonly state: State;
  readonly seq: number;
  readonly hash: string;
  /** The highest position heard of; above `seq` while something is missing. */
  readonly headSeq: number;
  /** The node's last look at the log, ISO 8601 UTC; null before the first heartbeat. */
  readonly heardAt: string | null;
  /** The position after which a fetch is on its way. */
  readonly gapFrom: number | null;
};

export type Message =
  | ({ readonly type: 'events' } & EventsMessage)
  /** What the server has packed, unpacked. */
  | ({ readonly type: 'packed' } & LeanEvents)
  | ({ readonly type: 'fetched' } & LeanEvents)
  | { readonly type: 'fetch-failed' }
  | { readonly type: 'heartbeat'; readonly seq: number; readonly at: string }
  | { readonly type: 'reset'; readonly reason: string }
  | { readonly type: 'state'; readonly seq: number; readonly hash: string; readonly state: unknown };

export type Effect =
  | { readonly type: 'fetch-events'; readonly after: number }
  | { readonly type: 'read-state'; readonly reason: ReadReason };

export type Merged = {
  readonly client: Client;
  readonly effects: readonly Effect[];
  /** The events that were folded now, in order. */
  readonly folded: readonly FoldedEvent[];
};

export const newClient: Client = {
  phase: 'reading',
  state: emptyState(),
  seq: 0,
  hash: emptyHead.hash,
  headSeq: 0,
  heardAt: null,
  gapFrom: null,
};

/** What a message makes of a client. */
export function merge(client: Client, message: Message): Merged {
  switch (message.type) {
    case 'state': {
      const { seq, hash } = message;
      if (client.phase === 'current' && seq <= client.seq) return unchanged(client);
      const state = stateFromJson(message.state);
      const headSeq = Math.max(seq, client.phase === 'current' ? client.headSeq : 0);
      return unchanged({ ...client, phase: 'current', state, seq, hash, headSeq, gapFrom: null });
    }
    case 'reset':
      // The log does not have what this client has folded: it was put back from an older copy, or the newest of it was lost.
      return readAgain(client, message.reason === 'position-unknown' ? 'other-history' : 'reset');
    case 'fetch-failed':
      return unchanged({ ...client, gapFrom: null });
    case 'fetched':
      return fetched(client, message);
    case 'events':
      return mergeEvents(client, message);
    case 'packed':
      return mergePage(client, message);
    case 'heartbeat': {
      const heard = { ...client, heardAt: message.at, headSeq: Math.max(client.headSeq, message.seq) };
      return message.seq > client.seq ? fetchGap(heard) : unchanged(heard);
    }
  }
}

/** A fetch brings one page; while there is more, and each brings something, the next is asked for. */
function fetched(client: Client, page: LeanEvents): Merged {
  const merged = mergePage({ ...client, gapFrom: null }, page);
  const progressed = merged.client.phase === 'current' && merged.client.seq > client.seq;
  if (!progressed || merged.client.seq >= merged.client.headSeq) return merged;
  const next = fetchGap(merged.client);
  return { ...merged, client: next.client, effects: next.effects };
}

function mergePage(client: Client, { after, previousHash, to, hash, events }: LeanEvents): Merged {
  const batch = { after, to, hash, events: events.map(fromLean) };
  return mergeBatch(client, batch, (seq) => (seq === after ? previousHash : null));
}

function mergeEvents(client: Client, batch: EventsMessage): Merged {
  const hashOf = (seq: number) => batch.events.find((event) => event.seq === seq + 1)?.previousHash ?? null;
  return mergeBatch(client, batch, hashOf);
}

type Batch = Omit<EventsMessage, 'events'> & { readonly events: readonly FoldedEvent[] };

/** `hashOf`: the hash that a position has in the history which the batch is of, where it tells. */
function mergeBatch(client: Client, batch: Batch, hashOf: (seq: number) => string | null): Merged {
  const heard = { ...client, headSeq: Math.max(client.headSeq, batch.to) };
  if (client.phase === 'reading') return unchanged(heard);
  if (batch.to <= client.seq) return unchanged(heard);
  if (batch.after > client.seq) return fetchGap(heard);
  const theirs = hashOf(client.seq);
  if (theirs !== null && theirs !== client.hash) {
    return readAgain(heard, 'other-history');
  }
  const fresh = batch.events.filter((event) => event.seq > client.seq);
  return foldBatch(heard, batch, fresh);
}

function foldBatch(client: Client, batch: Batch, fresh: readonly FoldedEvent[]): Merged {
  const candidate = new CandidateState(client.state);
  try {
    for (const event of fresh) candidate.apply(evolve(candidate.state, event));
  } catch (error) {
    if (error instanceof UnknownEventError) return readAgain(client, 'unknown-event');
    throw error;
  }
  const state = withChanges(client.state, candidate.changes);
  if (fresh.some(changesTexts))
    return withoutTexts({ ...client, state, seq: batch.to, hash: batch.hash }, fresh);
  const closesGap = client.gapFrom !== null && batch.to > client.gapFrom;
  const gapFrom = closesGap ? null : client.gapFrom;
  return {
    client: { ...client, state, seq: batch.to, hash: batch.hash, gapFrom },
    effects: [],
    folded: fresh,
  };
}

/**
 * Which texts of the state are gone cannot be told from it, so it is read again; what a spill names leaves the screen at once.
 */
function withoutTexts(client: Client, fresh: readonly FoldedEvent[]): Merged {
  let { state } = client;
  for (const { type, payload } of fresh) {
    const records = type === 'record.spill-reported' ? (payload?.['records'] ?? []) : [];
    for (const record of records as readonly string[])
      state = withChanges(state, [...withTexts(state, record, {}), ...withheldWith(state, record)]);
  }
  return readAgain({ ...client, state }, 'texts-changed');
}

function fetchGap(client: Client): Merged {
  if (client.phase === 'reading' || client.gapFrom !== null) return unchanged(client);
  return {
    client: { ...client, gapFrom: client.seq },
    effects: [{ type: 'fetch-events', after: client.seq }],
    folded: [],
  };
}

function readAgain(client: Client, reason: ReadReason): Merged {
  return {
    client: { ...client, phase: 'reading', gapFrom: null },
    effects: [{ type: 'read-state', reason }],
    folded: [],
  };
}

function unchanged(client: Client): Merged {
  return { client, effects: [], folded: [] };
}
