import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { useNow } from '../../lib/clock.ts';
import { clockTime, sameDay, shortDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import { latestDecisions } from './wall-decisions.ts';
import styles from './wall-page.module.css';

const decisionsAtMost = 3;

/** The latest decisions, with their times. */
export function WallDecisions(): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const organisation = useLive((state) => state.organisation);
  const at = useNow(60);
  const decisions = useMemo(
    () => latestDecisions({ incidents, crisisLeadership, organisation }, decisionsAtMost),
    [incidents, crisisLeadership, organisation],
  );
  return (
    <section className={styles['panel']}>
      <h2>{message('wall.decisions')}</h2>
      {decisions.length === 0 ? <p className={styles['none']}>{message('wall.decisions.none')}</p> : null}
      <ol>
        {decisions.map((decision) => (
          <li key={decision.id} className={styles['decision']}>
            <b>{sameDay(decision.at, at) ? clockTime(decision.at) : shortDate(decision.at)}</b>
            <span>{decision.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
