import { incidentName } from '#shared/incident/journal-lines.ts';
import { survivor } from '#shared/incident/merged.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './closed-notice.module.css';

/** That an incident has ended, when, why, and where it went on. */
export function ClosedNotice({ incident }: { incident: Incident }): ReactNode {
  const today = useNow();
  const into = useLive((state) =>
    incident.mergedInto === null ? null : survivor(state.incidents, incident.id),
  );
  const at = incident.closedAt === null ? '' : clockOrDate(incident.closedAt, today);
  return (
    <div className={styles['closed']}>
      <b>
        {into === null
          ? message('incident.closed.at', { time: at })
          : message('incident.merged.at', { time: at, into: incidentName(into.number) })}
      </b>
      {incident.closeReason === null ? null : <span>{incident.closeReason}</span>}
      {into === null ? null : (
        <Link href={paths.incident(into.id)}>
          {message('incident.show', { incident: incidentName(into.number) })}
        </Link>
      )}
    </div>
  );
}
