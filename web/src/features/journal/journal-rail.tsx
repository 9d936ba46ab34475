import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { number } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { JournalList } from './journal-list.tsx';
import styles from './journal-list.module.css';
import { liveRows } from './live-rows.ts';
import { QuickEntry } from './quick-entry.tsx';

const shownInRail = 60;

/** The journal beside the board: the latest entries of everything, and the quick entry. */
export function JournalRail(): ReactNode {
  const ready = useReady();
  const journal = useLive((state) => state.journal);
  const last = useLive((state) => state.journalWindow.last);
  const [rowsOf] = useState(liveRows);
  const rows = useMemo(() => rowsOf(journal.values()).slice(0, shownInRail), [journal, rowsOf]);
  const [returned, setReturned] = useState(0);
  return (
    <Pane title={message('shell.page.journal')} count={number(last)} className={styles['pane']}>
      <QuickEntry key={returned} />
      {ready ? (
        <JournalList
          rows={rows}
          label={message('journal.label')}
          onTakeBack={() => setReturned(returned + 1)}
          end={
            rows.length === 0 ? (
              <EmptyState title={message('journal.empty')}>{message('journal.empty.what')}</EmptyState>
            ) : (
              <p className={styles['older']}>
                <Link href={paths.journal}>{message('journal.whole')}</Link>
              </p>
            )
          }
        />
      ) : (
        <LoadingBars />
      )}
    </Pane>
  );
}
