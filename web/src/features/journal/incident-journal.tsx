import { incidentName } from '#shared/incident/journal-lines.ts';
import { mergedInto, survivor } from '#shared/incident/merged.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { Table } from '#shared/kernel/table.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { useLive } from '../../sync/use-live.ts';
import { JournalList } from './journal-list.tsx';
import styles from './journal-list.module.css';
import { journalRows } from './journal-rows.ts';
import { OlderButton } from './older-button.tsx';
import { QuickEntry } from './quick-entry.tsx';
import { useOlderEntries } from './use-older-entries.ts';

/** The journal of one incident and of those merged into it, with its quick entry. A closed incident's is read only, and may lie in older pages. */
export function IncidentJournal({ incident }: { incident: string }): ReactNode {
  const journal = useLive((state) => state.journal);
  const about = useLive((state) => state.incidents.get(incident));
  const organisation = useLive((state) => state.organisation?.id ?? '');
  const last = useLive((state) => state.journalWindow.last);
  const incidents = useLive((state) => state.incidents);
  const parts = useMemo(() => mergedInto(incidents, incident), [incidents, incident]);
  const live = useMemo(() => {
    const together = new Set([incident, ...parts]);
    return [...journal.values()].filter((entry) => entry.incident !== null && together.has(entry.incident));
  }, [journal, parts, incident]);
  const closed = about?.status === 'closed';
  // Everything of an open incident is live; of a closed one the oldest may have been let go.
  const first = closed ? live.reduce((least, entry) => Math.min(least, entry.number), last + 1) : 0;
  const older = useOlderEntries(organisation, incident, first, live);
  const rows = useMemo(() => journalRows([...older.entries, ...live]), [older.entries, live]);
  const [returned, setReturned] = useState(0);
  const name = about === undefined ? '' : incidentName(about.number);
  return (
    <Pane
      title={message('shell.page.journal')}
      count={rows.length}
      head={<PaneCaption>{captionOf(name, nameOf(incidents, parts))}</PaneCaption>}
      className={styles['pane']}
    >
      <QuickEntry
        key={`${incident}.${returned}`}
        incident={incident}
        closedBecause={closed ? closedBecause(about, incidents) : undefined}
      />
      <JournalList
        rows={rows}
        within={incident}
        olderFiles={older.attachments}
        label={message('journal.label.incident', { incident: name })}
        onTakeBack={() => setReturned(returned + 1)}
        end={
          rows.length === 0 && !older.more ? (
            <EmptyState title={message('journal.empty.incident')}>{message('journal.empty.what')}</EmptyState>
          ) : closed ? (
            <OlderButton older={older} />
          ) : null
        }
      />
    </Pane>
  );
}

function nameOf(incidents: Table<Incident>, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => {
    const number = incidents.get(id)?.number;
    return number === undefined ? [] : [incidentName(number)];
  });
}

/** "bara H-004", or "H-004 med H-007" where others have been merged into it. */
function captionOf(name: string, others: readonly string[]): string {
  if (others.length === 0) return message('journal.only', { incident: name });
  return message('journal.only.with', { incident: name, others: others.join(', ') });
}

function closedBecause(about: Incident, incidents: Table<Incident>): string {
  const goesOn = about.mergedInto === null ? null : survivor(incidents, about.id);
  return goesOn?.status === 'open'
    ? message('journal.merged-incident', { incident: incidentName(goesOn.number) })
    : message('journal.closed-incident');
}
