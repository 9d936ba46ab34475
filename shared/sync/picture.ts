import { foldVersion } from '../fold-version.ts';
import { stateFromJson, stateJsonPieces } from '../state-json.ts';
import { newClient } from './client.ts';
import type { Client } from './client.ts';

type Position = Pick<Client, 'seq' | 'hash' | 'heardAt'> & {
  /** By which fold it was made; another release may fold the same events to something else. */
  readonly foldVersion: number;
};

/** The last known picture of a log as a device keeps it: the fold up to `seq`. */
export type Picture = Position & {
  /** JSON text, as `stateJsonPieces` writes it. */
  readonly state: string;
};

/** What is worth keeping of a client, its state's text yet to be written; null while what it holds is not known to be the log's. */
export function pictureOf({
  phase,
  seq,
  hash,
  heardAt,
  state,
}: Client): (Position & { readonly state: Iterable<string> }) | null {
  return phase === 'current' ? { foldVersion, seq, hash, heardAt, state: stateJsonPieces(state) } : null;
}

/**
 * A client that goes on from a kept picture: it follows the log from the picture's position, and reads the state again where the
 * log does not have that position with that hash. Null where the picture is of another fold, or is none.
 */
export function clientFrom(picture: Picture): Client | null {
  if (picture.foldVersion !== foldVersion) return null;
  const { seq, hash, heardAt } = picture;
  try {
    const state = stateFromJson(JSON.parse(picture.state));
    return { ...newClient, phase: 'current', state, seq, hash, headSeq: seq, heardAt };
  } catch {
    return null;
  }
}
