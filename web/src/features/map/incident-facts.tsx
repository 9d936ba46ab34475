import { message } from '#shared/language/message.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { proposalWaits } from '#shared/incident/order.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { LevelBadge } from '../../components/level-badge.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './selected-panel.module.css';

/** An incident in short, with the way to its page. */
export function IncidentFacts({ incident }: { incident: Incident }): ReactNode {
  const departments = useLive((state) => state.departments);
  const today = useNow();
  const concerned = incident.departments.map((id) => departments.get(id)?.shortName ?? id).join(', ');
  return (
    <>
      <p className={styles['kind']}>
        {message('map.incident.kind', {
          number: incidentName(incident.number),
          type: message(`incident-types.${incident.incidentType}`),
        })}
      </p>
      <dl className={styles['facts']}>
        <dt>{message('map.fact.level')}</dt>
        <dd>
          <LevelBadge level={incident.level} />
        </dd>
        {proposalWaits(incident) && incident.proposal !== null ? (
          <>
            <dt>{message('map.fact.proposal')}</dt>
            <dd>
              <LevelBadge level={incident.proposal.level} proposed />
            </dd>
          </>
        ) : null}
        <dt>{message('map.fact.place')}</dt>
        <dd>{incident.place?.label ?? message('common.missing')}</dd>
        <dt>{message('map.fact.since')}</dt>
        <dd>{clockOrDate(incident.reportedAt, today)}</dd>
        {concerned === '' ? null : (
          <>
            <dt>{message('map.fact.departments')}</dt>
            <dd>{concerned}</dd>
          </>
        )}
        <dt>{message('map.fact.updated')}</dt>
        <dd>{clockOrDate(incident.updatedAt, today)}</dd>
      </dl>
      <div className={styles['actions']}>
        <Link href={paths.incident(incident.id)} className={buttonClass({ kind: 'primary', size: 'small' })}>
          {message('map.open-incident')}
        </Link>
      </div>
    </>
  );
}
