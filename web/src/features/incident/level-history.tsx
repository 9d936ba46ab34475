import { roles } from '#shared/authorization/roles.ts';
import type { LevelChange } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { LevelBadge } from '../../components/level-badge.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './classification.module.css';

/** Every level that has been confirmed, latest first, with who, when, why and what was proposed. */
export function LevelHistory({
  incident,
  levels,
}: {
  incident: string;
  levels: readonly LevelChange[];
}): ReactNode {
  const today = useNow();
  const activations = useLive((state) => state.crisisLeadership.activations);
  // A spoken decision sets the level when it is recorded; the level is then the one's who spoke, not the recorder's.
  const spoken = Object.values(activations).filter((one) => one.incident === incident && one.oral !== null);
  if (levels.length === 0) return null;
  return (
    <section className={styles['group']}>
      <h3>{message('incident.history')}</h3>
      <ol>
        {levels.toReversed().map((change, index) => {
          const oral = spoken.find((one) => one.oral?.recordedAt === change.at);
          return (
            <li key={levels.length - index} className={styles['past']}>
              <time dateTime={change.at}>{clockOrDate(change.at, today)}</time>
              <div>
                <LevelBadge level={change.level} />
                <span className={styles['by']}>
                  {oral === undefined
                    ? (change.by ?? roleName(change.role))
                    : message('incident.history.oral', { who: oral.decidedBy ?? roleName(oral.role) })}
                </span>
                {change.motive === null ? null : <p>{change.motive}</p>}
                {change.level === change.proposed ? null : (
                  <p className={styles['fine']}>
                    {message('incident.history.differs', {
                      level: message(`levels.${change.proposed}.word`),
                    })}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function roleName(role: string): string {
  const known = roles.find((one) => one === role);
  return known === undefined ? message('incident.history.somebody') : message(`roles.${known}`);
}
