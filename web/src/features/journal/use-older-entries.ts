import { useMemo, useState } from 'react';
import type { Attachment } from '#shared/attachment/state.ts';
import type { JournalEntry } from '#shared/journal/state.ts';
import { restrictionsOf } from '#shared/record/covered.ts';
import type { State } from '#shared/state.ts';
import { failureText, request } from '../../lib/api.ts';
import { useLive } from '../../sync/use-live.ts';
import { type LiveEntries, letGoEntries } from './let-go-entries.ts';

export interface OlderEntries {
  /** Those of the pages, and those that the live fold has let go since. */
  readonly entries: readonly JournalEntry[];
  /** Their files. */
  readonly attachments: readonly Attachment[];
  /** Whether there are more before these. */
  readonly more: boolean;
  /** The oldest number of the pages; 1 when all have been fetched. */
  readonly oldest: number;
  readonly busy: boolean;
  /** Why the latest page could not be had. */
  readonly failure: string | null;
  readonly fetchMore: () => void;
}

const pageSize = 100;
/** The same list each time, so that nothing is made anew of it. */
const none: readonly never[] = [];

interface Page {
  readonly entries: readonly JournalEntry[];
  readonly attachments: readonly Attachment[];
  readonly next: number | null;
}

interface Held {
  readonly of: string;
  readonly entries: readonly JournalEntry[];
  readonly attachments: readonly Attachment[];
  /** The number before which to ask; null: nothing is older. */
  readonly before: number | null;
  readonly failure: string | null;
}

/** A page that was fetched before a restriction has texts that may not stand here any more. */
function withoutRestricted(entry: JournalEntry, restrictedRecords: State['restrictedRecords']): JournalEntry {
  const restrictions = restrictionsOf({ journal: new Map(), restrictedRecords }, entry.id, entry.about ?? []);
  return restrictions.length === 0
    ? entry
    : { ...entry, text: null, source: null, reason: null, author: null };
}

function withoutNames(file: Attachment, restrictedRecords: State['restrictedRecords']): Attachment {
  return restrictedRecords.has(file.record)
    ? { ...file, name: null, caption: null, addedBy: null, struckBy: null, strikeReason: null }
    : file;
}

/** Another where texts have been taken from the log or given back to it since pages were fetched, which then hold what nobody may read. */
function useTextsTaken(): string {
  const spills = useLive((state) => state.spills);
  const disposals = useLive((state) => state.disposals);
  return useMemo(() => {
    const reported = Array.from(spills.values(), ({ id, status }) => `${id} ${status}`);
    return [...reported, ...Array.from(disposals.values(), ({ id }) => id)].join();
  }, [spills, disposals]);
}

/**
 * Entries that the live fold has let go, a page at a time (GET …/journal). `live`: those that the pages go before, of which `first` is
 * the oldest number; 1 or 0 means that nothing is older.
 */
export function useOlderEntries(
  organisation: string,
  incident: string | null,
  first: number,
  live: LiveEntries,
): OlderEntries {
  const of = `${organisation} ${incident ?? ''} ${useTextsTaken()}`;
  const start: Held = {
    of,
    entries: none,
    attachments: none,
    before: first > 1 ? first : null,
    failure: null,
  };
  const [held, setHeld] = useState(start);
  const [busy, setBusy] = useState(false);
  const restricted = useLive((state) => state.restrictedRecords);
  const current = held.of === of && (held.entries.length > 0 || held.before !== null) ? held : start;

  const [letGoOf] = useState(letGoEntries);
  const letGo = useMemo(
    () => letGoOf(current.entries.length === 0 ? null : of, live),
    [letGoOf, current.entries, of, live],
  );
  const readable = useMemo(
    () => [...current.entries, ...letGo].map((entry) => withoutRestricted(entry, restricted)),
    [current.entries, letGo, restricted],
  );
  const files = useMemo(
    () => current.attachments.map((file) => withoutNames(file, restricted)),
    [current.attachments, restricted],
  );

  async function fetchMore(): Promise<void> {
    if (busy || current.before === null) return;
    setBusy(true);
    const query = new URLSearchParams({ before: String(current.before), limit: String(pageSize) });
    if (incident !== null) query.set('incident', incident);
    const answer = await request<Page>(`/api/organisations/${organisation}/journal?${query.toString()}`);
    setBusy(false);
    if (!answer.ok) return setHeld({ ...current, failure: failureText(answer.failure) });
    const { entries, attachments, next } = answer.value;
    setHeld({
      of,
      entries: [...current.entries, ...entries],
      attachments: [...current.attachments, ...attachments],
      before: next,
      failure: null,
    });
  }

  return {
    entries: readable,
    attachments: files,
    more: current.before !== null,
    oldest: current.before ?? 1,
    busy,
    failure: current.failure,
    fetchMore: () => void fetchMore(),
  };
}
