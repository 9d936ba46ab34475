import type { HandOverSummary } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LevelBadge } from '../../components/level-badge.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './hand-over.module.css';
import { incidentWords } from './news-words.ts';

/** What the console gathered for the one who arrives: figures and ids from the log, words from the state. */
export function SummaryList({ summary }: { summary: HandOverSummary }): ReactNode {
  const { incidents, changes, alarms, escalations, decisions, tasks } = summary;
  const unanswered = alarms.reduce((sum, alarm) => sum + alarm.unanswered, 0);
  return (
    <ul className={styles['summary']}>
      <li>
        <b>{message('duty.sum.incidents', { count: incidents.length })}</b>
        <Incidents incidents={incidents} />
      </li>
      <li>{message('duty.sum.changes', changes)}</li>
      <li>
        <b>{message('duty.sum.alarms', { count: alarms.length, unanswered })}</b>
        <Alarms ids={alarms.map(({ alarm }) => alarm)} />
      </li>
      <li>
        <b>{message('duty.sum.escalations', { count: escalations.length })}</b>
        <Escalations ids={escalations} />
      </li>
      <li>
        <b>{message('duty.sum.decisions', { count: decisions.length })}</b>
        <Decisions ids={decisions} />
      </li>
      <li>
        <b>{message('duty.sum.tasks', { count: tasks.length })}</b>
        <Tasks tasks={tasks} />
      </li>
    </ul>
  );
}

function Lines({
  lines,
}: {
  lines: readonly { readonly id: string; readonly words: ReactNode }[];
}): ReactNode {
  if (lines.length === 0) return null;
  return (
    <ul className={styles['lines']}>
      {lines.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  );
}

function Incidents({ incidents }: Pick<HandOverSummary, 'incidents'>): ReactNode {
  const known = useLive((state) => state.incidents);
  const lines = incidents.map(({ incident, level }) => ({
    id: incident,
    words: (
      <>
        <LevelBadge level={level} />{' '}
        <Link href={paths.incident(incident)}>{incidentWords(incident, { incidents: known })}</Link>
      </>
    ),
  }));
  return <Lines lines={lines} />;
}

function Alarms({ ids }: { ids: readonly string[] }): ReactNode {
  const known = useLive((state) => state.alarms);
  const lines = ids.map((id) => ({ id, words: known.get(id)?.message ?? message('duty.news.gone') }));
  return <Lines lines={lines} />;
}

function Escalations({ ids }: { ids: readonly string[] }): ReactNode {
  const known = useLive((state) => state.escalations);
  const incidents = useLive((state) => state.incidents);
  const today = useNow();
  const lines = ids.flatMap((id) => {
    const escalation = known.get(id);
    if (escalation === undefined) return [];
    const time = clockOrDate(escalation.startsAt, today);
    const incident = incidentWords(escalation.incident, { incidents });
    return [{ id, words: message('duty.sum.escalation', { incident, time }) }];
  });
  return <Lines lines={lines} />;
}

function Decisions({ ids }: { ids: readonly string[] }): ReactNode {
  const requests = useLive((state) => state.crisisLeadership.requests);
  const incidents = useLive((state) => state.incidents);
  const lines = ids.map((id) => ({
    id,
    words: incidentWords(requests[id]?.incident ?? null, { incidents }),
  }));
  return <Lines lines={lines} />;
}

function Tasks({ tasks }: Pick<HandOverSummary, 'tasks'>): ReactNode {
  const known = useLive((state) => state.tasks);
  const today = useNow();
  const lines = tasks.map(({ task, dueAt }) => ({
    id: task,
    words: message('duty.sum.task', {
      time: clockOrDate(dueAt, today),
      title: known.get(task)?.title ?? message('duty.news.gone'),
    }),
  }));
  return <Lines lines={lines} />;
}
