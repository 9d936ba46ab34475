import { evolve } from '../fold.ts';
import type { LoggedEvent } from '../kernel/event.ts';
import type { ReleasedTexts } from '../record/events.ts';
import { coveredBy } from '../record/covered.ts';
import { textsOf } from '../record/texts.ts';
import { applyChanges, emptyState } from '../state.ts';
import type { Story } from './story.ts';

/** For tests: what the server reads from the log to release a record, and what says its words again. */
export function sealedFor(
  story: Story,
  record: string,
): { readonly sealedTexts: ReleasedTexts; readonly sealedLines: ReadonlyMap<string, ReleasedTexts> } {
  const state = unrestricted(story.events);
  const lines = coveredBy(story.state, record).map(({ id }) => [id, textsOf(state, id) ?? {}] as const);
  return { sealedTexts: textsOf(state, record) ?? {}, sealedLines: new Map(lines) };
}

/** A fold that knows no restriction. */
function unrestricted(events: readonly LoggedEvent[]) {
  const state = emptyState();
  for (const event of events) {
    if (!event.type.startsWith('record.')) applyChanges(state, evolve(state, event));
  }
  return state;
}
