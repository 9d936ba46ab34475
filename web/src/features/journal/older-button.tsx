import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { ErrorState } from '../../components/pane-states.tsx';
import { useIsPast } from '../../sync/use-live.ts';
import styles from './journal-list.module.css';
import type { OlderEntries } from './use-older-entries.ts';

/** After the last row: more, if there is more; why not, if it could not be had; else that this is all. */
export function OlderButton({ older }: { older: OlderEntries }): ReactNode {
  // The pages hold the entries as they are now.
  const past = useIsPast();
  if (past && older.more) return <p className={styles['older']}>{message('replay.journal.bounded')}</p>;
  if (older.failure !== null) return <ErrorState detail={older.failure} onRetry={older.fetchMore} />;
  if (!older.more) return <p className={styles['older']}>{message('journal.beginning')}</p>;
  return (
    <div className={styles['older']}>
      <Button kind="quiet" size="small" busy={older.busy} onClick={older.fetchMore}>
        {message(older.busy ? 'common.loading' : 'journal.older')}
      </Button>
    </div>
  );
}
