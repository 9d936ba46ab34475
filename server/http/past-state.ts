import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { RestrictedRecord } from '#shared/record/state.ts';
import { asItWas } from '#shared/replay/as-it-was.ts';
import type { Moment, PastState, Reading } from '#shared/replay/source.ts';
import { applyChanges, copyState } from '#shared/state.ts';
import type { State } from '#shared/state.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { PastMoment } from '../commands/past.ts';
import { problem } from './problem.ts';
import { restrictAgain } from './restrict-again.ts';

export type PastAnswer = PastState & { readonly hash: string };

/**
 * The whole console at some moments, as everybody may have it today: a text that was restricted later is withheld from the past
 * too, what was erased is not there, and one that has been released since is as it was then. Refuses a moment past the log's end.
 */
export async function pastStates<Moments extends readonly [Moment, ...Moment[]]>(
  node: OrganisationNode,
  moments: Moments,
  reading: Reading,
): Promise<{ [Index in keyof Moments]: PastAnswer }> {
  const read: Read[] = [];
  for (const moment of moments) read.push(await readPast(node, moment, reading));
  // No await from here on: what is restricted now is withheld from what is answered now.
  return read.map((one) => asAnswered(node, reading, one)) as { [Index in keyof Moments]: PastAnswer };
}

/** `needed` is null in the reading `known`. */
type Read = {
  readonly past: PastMoment;
  readonly at: string | null;
  readonly needed: readonly LoggedEvent[] | null;
};

async function readPast(node: OrganisationNode, moment: Moment, reading: Reading): Promise<Read> {
  const past = await node.stateAt(moment);
  if (past === null) throw problem('position-not-found');
  const at = typeof moment === 'string' ? moment : past.recordedAt;
  if (reading === 'known' || at === null) return { past, at, needed: null };
  const history = await node.past.history(node.head.seq);
  const positions = history.whenItHappened.needed(past.state, past.head.seq, at);
  return { past, at, needed: await node.past.eventsAt(positions) };
}

function asAnswered(node: OrganisationNode, reading: Reading, { past, at, needed }: Read): PastAnswer {
  const { seq, hash } = past.head;
  const state = withheldSince(past.state, node.state.restrictedRecords.values());
  if (needed === null || at === null) return { seq, hash, at, reading, state, asItWas: null };
  return { seq, hash, at, reading, ...asItWas(state, needed, at) };
}

function withheldSince(past: State, restricted: Iterable<RestrictedRecord>): State {
  const since = [...restricted].filter(({ id }) => !past.restrictedRecords.has(id));
  if (since.length === 0) return past;
  const state = copyState(past);
  for (const record of since) applyChanges(state, restrictAgain(state, record));
  return state;
}
