import { incidentName } from '#shared/incident/journal-lines.ts';
import { mergedInto } from '#shared/incident/merged.ts';
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
  const live = useMemo(() => {
    const together = new Set([incident, ...mergedInto(incidents, incident)]);
    return [...journal.values()].filter((entry) => entry.incident !== null && together.has(entry.incident));
  }, [journal, incidents, incident]);
  const closed = about?.status === 'closed';
  // Everything of an open incident is live; of a closed one the oldest may have been let go.
  const first = closed ? live.reduce((least, entry) => Math.min(least, entry.number), last + 1) : 0;
  const older = useOlderEntries(organisation, incident, first);
  const rows = useMemo(() => journalRows([...older.entries, ...live]), [older.entries, live]);
  const [returned, setReturned] = useState(0);
  const name = about === undefined ? '' : incidentName(about.number);
  return (
    <Pane
      title={message('shell.page.journal')}
      count={rows.length}
      head={<PaneCaption>{message('journal.only', { incident: name })}</PaneCaption>}
      className={styles['pane']}
    >
      <QuickEntry
        key={`${incident}.${returned}`}
        incident={incident}
        closedBecause={closed ? message('journal.closed-incident') : undefined}
      />
      <JournalList
        rows={rows}
        within={incident}
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
