import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import { DecisionRows } from '#shared/projections/decision-rows.ts';
import type { DecisionRow } from '#shared/projections/decision-rows.ts';
import { IncidentRows } from '#shared/projections/incident-rows.ts';
import type { IncidentRow } from '#shared/projections/incident-rows.ts';
import { JournalRows, byOccurrence } from '#shared/projections/journal-rows.ts';
import type { JournalRow } from '#shared/projections/journal-rows.ts';
import { Timeline } from '#shared/projections/timeline.ts';
import type { TimelineEntry } from '#shared/projections/timeline.ts';
import { localMinute } from './local-time.ts';
import { isWithin } from './selection.ts';
import type { Selection } from './selection.ts';

/** What a log comes to as a document, by a selection. */
export type JournalDocument = {
  readonly organisation: ImportDocument | null;
  /** What is going on, as it was last named. */
  readonly situation: string | null;
  /** In the order in which it happened. */
  readonly journal: readonly JournalRow[];
  /** By number, also what the selection leaves out: an entry inside may be corrected by one outside. */
  readonly entries: ReadonlyMap<number, JournalRow>;
  readonly incidents: readonly IncidentRow[];
  readonly decisions: readonly DecisionRow[];
  readonly timeline: readonly (TimelineEntry & { readonly incidentNumber: number | null })[];
};

/**
 * Reads a log into a document. `pages` are all of its events in order, what the reader may not see withheld. An incident is taken
 * in when it was going on at some time of the selection; a decision without an incident, when no incident is asked for.
 */
export async function journalDocument(
  pages: AsyncIterable<readonly LoggedEvent[]>,
  selection: Selection,
): Promise<JournalDocument> {
  const journal = new JournalRows();
  const incidents = new IncidentRows();
  const decisions = new DecisionRows();
  const timeline = new Timeline(localMinute);
  const lines: TimelineEntry[] = [];
  let organisation: ImportDocument | null = null;
  let situation: string | null = null;
  for await (const page of pages) {
    for (const event of page) {
      if (event.type === 'organisation.configured')
        organisation = (event.payload?.['document'] ?? organisation) as ImportDocument | null;
      if (event.type === 'situation.title-set')
        situation = (event.sealed?.['title'] ?? null) as string | null;
      journal.take(event);
      incidents.take(event);
      decisions.take(event);
      const line = timeline.take(event);
      if (belongs(line.incident, line.at, selection)) lines.push(line);
    }
  }
  const rows = journal.rows();
  const numbers = new Map(incidents.rows().map((row) => [row.incident, row.number]));
  return {
    organisation,
    situation,
    journal: rows.filter((row) => belongs(row.incident, row.occurredAt, selection)).toSorted(byOccurrence),
    entries: new Map(rows.map((row) => [row.number, row])),
    incidents: incidents.rows().filter((row) => wasGoingOn(row, selection)),
    decisions: decisions.rows().filter((row) => belongs(row.incident, row.decidedAt, selection)),
    timeline: lines.map((line) => ({ ...line, incidentNumber: numbers.get(line.incident ?? '') ?? null })),
  };
}

function belongs(incident: string | null, at: string, selection: Selection): boolean {
  return (selection.incident === undefined || selection.incident === incident) && isWithin(at, selection);
}

function wasGoingOn(row: IncidentRow, { incident, from, to }: Selection): boolean {
  if (incident !== undefined && row.incident !== incident) return false;
  return (to === undefined || row.reportedAt < to) && (from === undefined || (row.closedAt ?? from) >= from);
}
