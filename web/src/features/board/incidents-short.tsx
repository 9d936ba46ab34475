import { levelRank } from '#shared/classification/levels.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { LevelBadge } from '../../components/level-badge.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './incidents-short.module.css';

/** The open incidents, gravest first, one line each: level, title, since when. For a narrow column. */
export function IncidentsShort(): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const now = useNow();
  const open = useMemo(
    () =>
      [...incidents.values()]
        .filter(({ status }) => status === 'open')
        .sort((one, other) => levelRank(other.level) - levelRank(one.level) || one.number - other.number),
    [incidents],
  );
  return (
    <Pane title={message('board.incidents')} count={open.length}>
      {open.length === 0 ? (
        <EmptyState title={message('board.incidents.empty.open')} />
      ) : (
        <ul className={styles['list']}>
          {open.map(({ id, level, title, reportedAt }) => (
            <li key={id}>
              <LevelBadge level={level} />
              <Link href={paths.incident(id)}>{title ?? message('common.restricted')}</Link>
              <time dateTime={reportedAt}>{clockOrDate(reportedAt, now)}</time>
            </li>
          ))}
        </ul>
      )}
    </Pane>
  );
}
