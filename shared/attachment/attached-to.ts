import type { JournalEntry } from '../journal/state.ts';
import type { Table } from '../kernel/table.ts';
import type { State } from '../state.ts';
import type { Attachment } from './state.ts';

/** The entry that was first where one corrects another, as far as they are held; null where there is no such entry. */
export function originalEntry(journal: Table<JournalEntry>, id: string): JournalEntry | null {
  let entry = journal.get(id);
  const seen = new Set<string>();
  while (entry !== undefined && entry.corrects !== null && !seen.has(entry.id)) {
    seen.add(entry.id);
    const before = journal.get(entry.corrects);
    if (before === undefined) break;
    entry = before;
  }
  return entry ?? null;
}

/** The files of an entry (also of one that corrects it) or of an incident, in the order in which they were attached. */
export function attachmentsOf(
  state: Pick<State, 'attachments' | 'journal'>,
  record: string,
): readonly Attachment[] {
  const own = originalEntry(state.journal, record)?.id ?? record;
  return [...state.attachments.values()].filter((one) => one.record === own);
}

/** All of an incident: its own, and those of its entries. */
export function attachmentsOfIncident(
  state: Pick<State, 'attachments'>,
  incident: string,
): readonly Attachment[] {
  return [...state.attachments.values()].filter((one) => one.incident === incident);
}
