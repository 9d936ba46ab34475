import { message } from '#shared/language/message.ts';
import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockTime } from '../../lib/format.ts';
import { useLaterEntries } from '../../sync/use-live.ts';
import { EntryRow } from './entry-row.tsx';
import { journalRows } from './journal-rows.ts';
import styles from './later-rows.module.css';
import { useIncidents } from './use-incidents.ts';

/** In the past: the entries that came next, dimmed, above the line that says that nobody knew them then. */
export function LaterRows({ within }: { within: string | undefined }): ReactNode {
  const now = useNow(1);
  const incidents = useIncidents();
  const later = useLaterEntries().filter(({ incident }) => within === undefined || incident === within);
  return (
    <>
      {later.length === 0 ? null : (
        <ol className={styles['later']}>
          {journalRows(later).map((row) => (
            <EntryRow
              key={row.id}
              row={row}
              today={now}
              incidents={incidents}
              within={within}
              own={false}
              later
            />
          ))}
        </ol>
      )}
      {later.length === 0 ? null : (
        <p className={styles['line']}>
          <Icon of={Clock} />
          {message('journal.later', { time: clockTime(now) })}
        </p>
      )}
    </>
  );
}
