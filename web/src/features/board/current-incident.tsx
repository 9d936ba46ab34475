import { message } from '#shared/language/message.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { byGravity, proposalWaits } from '#shared/incident/order.ts';
import type { Incident } from '#shared/incident/state.ts';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { LevelBadge } from '../../components/level-badge.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { PendingMark } from '../../sync/pending-mark.tsx';
import { useLive } from '../../sync/use-live.ts';
import styles from './current-incident.module.css';

/** What a phone shows above the diary: the open incident that waits for an assessment, else the gravest. */
export function CurrentIncident(): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const incident = useMemo(() => currentIncident(incidents.values()), [incidents]);
  const at = useNow();
  if (incident === null) return null;
  const waits = incident.level === null || proposalWaits(incident);
  return (
    <section className={styles['current']} aria-label={message('board.incidents.current')}>
      <div>
        <h2>{incident.title ?? message('common.restricted')}</h2>
        <p>
          <LevelBadge level={incident.level} />
          <PendingMark of={incident.id} />
          {message('board.incidents.number-since', {
            number: incidentName(incident.number),
            time: clockOrDate(incident.reportedAt, at),
          })}
        </p>
      </div>
      <Link href={paths.incident(incident.id)} className={buttonClass({})}>
        {message(waits ? 'board.incidents.assess' : 'board.incidents.open-page')}
      </Link>
    </section>
  );
}

/** The newest incident that nobody has assessed, else the gravest; null when nothing is open. */
function currentIncident(incidents: Iterable<Incident>): Incident | null {
  const open = byGravity([...incidents].filter(({ status }) => status === 'open'));
  const unassessed = open
    .filter(({ level }) => level === null)
    .toSorted((one, other) => other.number - one.number);
  return unassessed[0] ?? open[0] ?? null;
}
