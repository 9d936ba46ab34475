import { message } from '#shared/language/message.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { proposalWaits } from '#shared/incident/order.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { Task } from '#shared/task/state.ts';
import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { LevelBadge } from '../../components/level-badge.tsx';
import type { RowPlace } from '../../components/long-list.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockTime, deadline, duration, relative, sameDay, shortDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useChangedSince } from '../../sync/last-look.ts';
import { PendingMark } from '../../sync/pending-mark.tsx';
import { ChangedMark } from './changed-mark.tsx';
import { firstSentence } from './incident-filter.ts';
import styles from './incident-row.module.css';

/** One incident: level, what it is, what happens next and who sees to it, since when. The whole row opens it. */
export const IncidentRow = memo(function IncidentRow({
  incident,
  next,
  place,
}: {
  incident: Incident;
  next: Task | null;
  place: RowPlace;
}): ReactNode {
  const at = useNow();
  const changed = useChangedSince(incident.updatedAt);
  const closed = incident.status === 'closed';
  return (
    <li
      {...place}
      className={classNames(styles['row'], changed && styles['changed'], closed && styles['closed'])}
    >
      <div className={styles['level']}>
        <LevelBadge level={incident.level} />
        <Proposal incident={incident} />
      </div>
      <div className={styles['what']}>
        <h3>
          <Link href={paths.incident(incident.id)}>{incident.title ?? message('common.restricted')}</Link>
        </h3>
        <p>{fact(incident)}</p>
        <p className={styles['meta']}>
          <PendingMark of={incident.id} />
          <ChangedMark changed={changed} />
          {message('board.incidents.updated', {
            number: incidentName(incident.number),
            ago: relative(incident.updatedAt, at),
          })}
        </p>
      </div>
      {closed ? <div /> : <NextStep next={next} at={at} />}
      <Since
        from={closed ? (incident.closedAt ?? incident.updatedAt) : incident.reportedAt}
        at={at}
        closed={closed}
      />
    </li>
  );
});

function Proposal({ incident }: { incident: Incident }): ReactNode {
  if (!proposalWaits(incident) || incident.proposal === null) return null;
  return (
    <p className={styles['proposal']}>
      {message('levels.proposal', { level: message(`levels.${incident.proposal.level}.short`) })}
    </p>
  );
}

function fact({ description, place, title }: Incident): string {
  if (description !== null) return firstSentence(description);
  return title === null ? '' : (place?.label ?? '');
}

function NextStep({ next, at }: { next: Task | null; at: number }): ReactNode {
  if (next === null) return <p className={styles['none']}>{message('board.incidents.no-next')}</p>;
  const late = next.dueAt !== null && deadline(next.dueAt, at).late;
  return (
    <div>
      <p>
        {next.dueAt === null ? null : (
          <time dateTime={next.dueAt} className={classNames(styles['due'], late && styles['late'])}>
            {clockTime(next.dueAt)}
          </time>
        )}{' '}
        {next.title ?? message('common.restricted')}
      </p>
      <p className={styles['meta']}>
        {next.owner ?? <span className={styles['late']}>{message('board.incidents.no-owner')}</span>}
        {late && next.dueAt !== null ? (
          <span className={styles['late']}> {deadline(next.dueAt, at).text}</span>
        ) : null}
      </p>
    </div>
  );
}

/** The clock time above its age; on other days the date above time and age. */
function Since({ from, at, closed }: { from: string; at: number; closed: boolean }): ReactNode {
  const today = sameDay(from, at);
  const age = duration(at - Date.parse(from));
  return (
    <div className={classNames('num', styles['since'])}>
      <time dateTime={from}>{today ? clockTime(from) : shortDate(from)}</time>
      <span>
        {closed ? message('board.incidents.closed-at') : today ? age : `${clockTime(from)}, ${age}`}
      </span>
    </div>
  );
}
