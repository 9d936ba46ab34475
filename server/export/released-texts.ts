import { mayReadRestricted } from '#shared/authorization/reading.ts';
import type { ReleasedTexts } from '#shared/record/events.ts';
import { withTexts } from '#shared/record/texts.ts';
import { withChanges } from '#shared/candidate-state.ts';
import type { State } from '#shared/state.ts';

/** A state in which the texts of some restricted records stand, for one document and one reader. */
export type StateForReader = { readonly state: State; readonly released: ReadonlySet<string> };

/**
 * Puts into a state the sealed texts of the restricted records that the reader may read; `texts` as the log has them. It is for
 * a document only: nothing is folded on it.
 */
export function withReleasedTexts(
  state: State,
  roles: readonly string[],
  texts: ReadonlyMap<string, ReleasedTexts>,
): StateForReader {
  const released = [...texts].filter(
    ([record]) => state.restrictedRecords.has(record) && mayReadRestricted(state, roles, record),
  );
  let readable = state;
  for (const [record, known] of released)
    readable = withChanges(readable, withTexts(readable, record, known));
  return { state: readable, released: new Set(released.map(([record]) => record)) };
}

/** The restricted records that a document of the committee may show: its meetings, their paragraphs, and its decisions. */
export function restrictedOfCommittee(state: State): readonly string[] {
  const { activations, decisions, takeovers } = state.crisisLeadership;
  return Array.from(state.restrictedRecords.values(), ({ id }) => id).filter(
    (id) =>
      state.meetings.has(id) ||
      state.meetingItems.has(id) ||
      id in activations ||
      id in decisions ||
      id in takeovers,
  );
}
