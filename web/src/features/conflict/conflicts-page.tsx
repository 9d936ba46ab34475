import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useReady } from '../../sync/use-live.ts';
import { ConflictRow } from './conflict-row.tsx';
import styles from './conflicts-page.module.css';
import { useOpenConflicts } from './use-open-conflicts.ts';

/** Values that two have set without knowing of each other: both stand here until a person has chosen (ui.md, Conflict). */
export default function ConflictsPage(): ReactNode {
  const ready = useReady();
  const conflicts = useOpenConflicts();
  return (
    <div className={styles['page']}>
      <VisuallyHidden as="h1">{message('shell.page.conflicts')}</VisuallyHidden>
      {ready ? null : <LoadingBars />}
      {ready && conflicts.length === 0 ? (
        <EmptyState title={message('conflict.none')}>{message('conflict.none.what')}</EmptyState>
      ) : null}
      {conflicts.length === 0 ? null : (
        <Pane title={message('conflict.title')} count={conflicts.length}>
          <ul>
            {conflicts.map((conflict) => (
              <ConflictRow key={conflict.id} conflict={conflict} />
            ))}
          </ul>
        </Pane>
      )}
    </div>
  );
}
