import type { JournalEntry } from '#shared/journal/state.ts';

/** A live journal, or a part of it. */
export type LiveEntries = { values(): Iterable<JournalEntry> };

/**
 * Answers the entries that the live fold has let go since older pages were first held (`of` names what they are of; null: none are), as
 * they were last seen. Those pages end where the live entries began then, so that without these a gap would grow between the two.
 */
export function letGoEntries(): (of: string | null, live: LiveEntries) => readonly JournalEntry[] {
  let seenOf: string | null = null;
  let seen = new Map<string, JournalEntry>();
  return (of, live) => {
    if (of !== seenOf) seen = new Map();
    seenOf = of;
    if (of === null) return [];
    const now = new Set<string>();
    for (const entry of live.values()) {
      now.add(entry.id);
      // What is given here and has no number yet may come back to its author.
      if (entry.number > 0) seen.set(entry.id, entry);
    }
    return [...seen.values()].filter(({ id }) => !now.has(id));
  };
}
