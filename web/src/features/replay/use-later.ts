import { useEffect, useState } from 'react';
import { evolve } from '#shared/fold.ts';
import type { JournalEntry } from '#shared/journal/state.ts';
import type { FoldedEvent } from '#shared/kernel/event.ts';
import type { PastState, ReplaySource } from '#shared/replay/source.ts';
import { CandidateState } from '#shared/candidate-state.ts';
import { type State } from '#shared/state.ts';

/** After so long (ms) at one moment, what came after it is asked for. */
const rest = 150;
const eventsAhead = 60;
const mostShown = 2;
const none: readonly JournalEntry[] = [];

/** The next entries that were recorded after a moment, which those who saw it did not know. */
export function useLater(source: ReplaySource, past: PastState | null): readonly JournalEntry[] {
  const [later, setLater] = useState({ of: -1, entries: none });
  const seq = past?.seq ?? -1;
  const state = past?.state;
  useEffect(() => {
    if (state === undefined) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      void source
        .events(seq, eventsAhead)
        .catch(() => [])
        .then((events) => {
          if (wanted) setLater({ of: seq, entries: entriesOf(state, events) });
        });
    }, rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [source, seq, state]);
  return later.of === seq ? later.entries : none;
}

/** The entries that some events write on top of a state, the first ones, those that are about themselves. */
function entriesOf(state: State, events: readonly FoldedEvent[]): readonly JournalEntry[] {
  const candidate = new CandidateState(state);
  const written: string[] = [];
  for (const event of events) {
    const changes = evolve(candidate.state, event);
    candidate.apply(changes);
    for (const change of changes)
      if ('table' in change && change.table === 'journal' && change.row !== null) written.push(change.id);
    if (written.length >= mostShown * 3) break;
  }
  return [...new Set(written)]
    .flatMap((id) => candidate.state.journal.get(id) ?? [])
    .filter(({ id, corrects, strikes }) => corrects === null && strikes === null && !state.journal.has(id))
    .slice(0, mostShown);
}
