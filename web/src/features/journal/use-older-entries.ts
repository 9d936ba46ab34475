import { useState } from 'react';
import type { JournalEntry } from '#shared/journal/state.ts';
import { failureText, request } from '../../lib/api.ts';

export interface OlderEntries {
  readonly entries: readonly JournalEntry[];
  /** Whether there are more before these. */
  readonly more: boolean;
  readonly busy: boolean;
  /** Why the latest page could not be had. */
  readonly failure: string | null;
  readonly fetchMore: () => void;
}

const pageSize = 100;

interface Page {
  readonly entries: readonly JournalEntry[];
  readonly next: number | null;
}

interface Held {
  readonly of: string;
  readonly entries: readonly JournalEntry[];
  /** The number before which to ask; null: nothing is older. */
  readonly before: number | null;
  readonly failure: string | null;
}

/**
 * Entries that the live fold has let go, a page at a time (GET …/journal). `first`: the oldest number that is live; 1
 * or 0 means that nothing is older.
 */
export function useOlderEntries(organisation: string, incident: string | null, first: number): OlderEntries {
  const of = `${organisation} ${incident ?? ''}`;
  const start: Held = { of, entries: [], before: first > 1 ? first : null, failure: null };
  const [held, setHeld] = useState(start);
  const [busy, setBusy] = useState(false);
  const current = held.of === of && (held.entries.length > 0 || held.before !== null) ? held : start;

  async function fetchMore(): Promise<void> {
    if (busy || current.before === null) return;
    setBusy(true);
    const query = new URLSearchParams({ before: String(current.before), limit: String(pageSize) });
    if (incident !== null) query.set('incident', incident);
    const answer = await request<Page>(`/api/organisations/${organisation}/journal?${query.toString()}`);
    setBusy(false);
    if (!answer.ok) return setHeld({ ...current, failure: failureText(answer.failure) });
    const { entries, next } = answer.value;
    setHeld({ of, entries: [...current.entries, ...entries], before: next, failure: null });
  }

  return {
    entries: current.entries,
    more: current.before !== null,
    busy,
    failure: current.failure,
    fetchMore: () => void fetchMore(),
  };
}
