import { message } from '#shared/language/message.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { Task } from '#shared/task/state.ts';
import { nextSteps } from '#shared/task/order.ts';
import { type ReactNode, useMemo } from 'react';
import { Glyph } from '../../components/glyph.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import { FitText } from './fit-text.tsx';
import { isDiscreet, wallIncidents, wallTitle } from './wall-incidents.ts';
import styles from './wall-incidents-panel.module.css';

/** The five gravest open incidents: level, name, place and since when, what happens next. */
export function WallIncidents(): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const tasks = useLive((state) => state.tasks);
  const { shown, more } = useMemo(() => wallIncidents(incidents.values()), [incidents]);
  const next = useMemo(() => nextSteps(tasks.values()), [tasks]);
  return (
    <section className={styles['incidents']} aria-label={message('wall.incidents')}>
      {shown.length === 0 ? <p className={styles['quiet']}>{message('wall.quiet.what')}</p> : null}
      <ol className={styles['list']}>
        {shown.map((incident) => (
          <Row key={incident.id} incident={incident} next={next.get(incident.id) ?? null} />
        ))}
      </ol>
      {more > 0 ? (
        <p className={styles['more']}>{message('wall.incidents.more', { count: String(more) })}</p>
      ) : null}
    </section>
  );
}

function Row({ incident, next }: { incident: Incident; next: Task | null }): ReactNode {
  const at = useNow(60);
  const level = incident.level ?? 'none';
  const since = message('wall.since-time', { time: clockOrDate(incident.reportedAt, at) });
  const place = isDiscreet(incident) ? undefined : incident.place?.label;
  return (
    <li className={styles['row']}>
      <div className={styles['level']}>
        <Glyph name={`level-${level}`} size={38} />
        {message(`levels.${level}.short`)}
      </div>
      <div className={styles['what']}>
        <h2>
          <FitText>{wallTitle(incident)}</FitText>
        </h2>
        <p>
          <FitText>{place === undefined ? since : `${place}, ${since}`}</FitText>
        </p>
      </div>
      {next === null || next.dueAt === null ? null : (
        <div className={styles['next']}>
          <b>{clockOrDate(next.dueAt, at)}</b>
          {isDiscreet(incident) || next.title === null ? null : (
            <FitText or={message('wall.next')}>{next.title}</FitText>
          )}
        </div>
      )}
    </li>
  );
}
