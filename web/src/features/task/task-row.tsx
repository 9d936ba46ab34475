import { message } from '#shared/language/message.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { Task } from '#shared/task/state.ts';
import { Check, CheckCheck, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, clockTime, deadline, sameDay, shortDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useChangedSince } from '../../sync/last-look.ts';
import { PendingMark } from '../../sync/pending-mark.tsx';
import { useLive } from '../../sync/use-live.ts';
import styles from './task-row.module.css';

interface TaskRowProps {
  task: Task;
  /** Absent where the account may not. */
  onComplete?: ((task: Task) => void) | undefined;
  onEdit?: ((task: Task) => void) | undefined;
  /** Absent where the account may not. */
  onAcknowledge?: ((task: Task) => void) | undefined;
  /** It is the reader's own. */
  mine?: boolean;
  busy?: boolean;
  /** In an incident's own narrow pane: the buttons stand below, and the incident is not said again. */
  narrow?: boolean;
}

/** A task: when, what, who and in which incident, how far off. A late one is bold and says so. */
export function TaskRow({
  task,
  onComplete,
  onEdit,
  onAcknowledge,
  mine = false,
  busy = false,
  narrow = false,
}: TaskRowProps): ReactNode {
  const at = useNow();
  const incident = useLive((state) => (task.incident === null ? null : state.incidents.get(task.incident)));
  const point = useLive((state) =>
    task.need === null
      ? undefined
      : state.safetyPoints.get(state.pointNeeds.get(task.need)?.safetyPoint ?? ''),
  );
  const changed = useChangedSince(task.updatedAt);
  const title = task.title ?? message('common.restricted');
  const open = task.status === 'open';
  const distance = task.dueAt === null ? null : deadline(task.dueAt, at);
  const late = open && distance?.late === true;
  return (
    <li
      className={classNames(
        styles['row'],
        late && styles['late'],
        changed && styles['changed'],
        narrow && styles['narrow'],
      )}
    >
      <Due task={task} at={at} />
      <div className={styles['what']}>
        <p className={styles['title']}>
          {changed ? <VisuallyHidden>{message('task.changed')}. </VisuallyHidden> : null}
          {title} <PendingMark of={task.id} />
        </p>
        <p className={styles['meta']}>
          <span className={classNames(mine && styles['mine'])}>
            {mine
              ? message('task.mine.owner', { owner: task.owner ?? '' })
              : (task.owner ?? message('common.restricted'))}
          </span>
          <Seen task={task} at={at} />
          <MeasureOf observation={task.observation} />
          {incident && !narrow ? (
            <Link href={paths.incident(incident.id)} className={styles['link']}>
              {incidentName(incident.number)}
            </Link>
          ) : null}
          {point === undefined ? null : (
            <Link href={paths.safetyPoint(point.id)} className={styles['link']}>
              {point.name}
            </Link>
          )}
        </p>
        {task.note === null ? null : <p className={styles['meta']}>{task.note}</p>}
      </div>
      <span className={styles['distance']}>
        {open ? distance?.text : message('task.done-at', { time: clockOrDate(task.completedAt ?? '', at) })}
      </span>
      {open && (onComplete || onEdit || onAcknowledge) ? (
        <span className={styles['actions']}>
          {onAcknowledge && task.acknowledgedAt === null ? (
            <Acknowledge task={task} mine={mine} busy={busy} onAcknowledge={onAcknowledge} />
          ) : null}
          {onEdit ? (
            <IconButton
              kind="quiet"
              size="small"
              label={message('task.edit.name', { title })}
              icon={<Icon of={Pencil} />}
              onClick={() => onEdit(task)}
            />
          ) : null}
          {onComplete ? (
            <Button
              size="small"
              busy={busy}
              icon={<Icon of={Check} />}
              aria-label={message('task.complete.name', { title })}
              onClick={() => onComplete(task)}
            >
              {message('task.complete')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}

/** The way to the review in which a task was decided on. */
function MeasureOf({ observation }: { observation: string | null }): ReactNode {
  const incident = useLive((state) => {
    const learnt = observation === null ? undefined : state.observations.get(observation);
    return learnt === undefined ? undefined : state.incidents.get(learnt.incident);
  });
  if (incident === undefined) return null;
  return (
    <Link href={`${paths.review}?handelse=${incident.id}`} className={styles['link']}>
      {message('task.measure-after', { incident: incidentName(incident.number) })}
    </Link>
  );
}

/** The owner acknowledges with words; for another's task it is an icon, for an answer that came by telephone. */
function Acknowledge(props: {
  task: Task;
  mine: boolean;
  busy: boolean;
  onAcknowledge: (task: Task) => void;
}): ReactNode {
  const { task, mine, busy, onAcknowledge } = props;
  const label = message('task.acknowledge.name', { title: task.title ?? message('common.restricted') });
  const press = (): void => onAcknowledge(task);
  if (mine)
    return (
      <Button size="small" busy={busy} icon={<Icon of={CheckCheck} />} aria-label={label} onClick={press}>
        {message('task.acknowledge')}
      </Button>
    );
  return (
    <IconButton
      kind="quiet"
      size="small"
      busy={busy}
      label={label}
      icon={<Icon of={CheckCheck} />}
      onClick={press}
    />
  );
}

/** Whether the owner of a task of the organisation's own has seen it. */
function Seen({ task, at }: { task: Task; at: number }): ReactNode {
  if (task.acknowledgedAt !== null)
    return <span>{message('task.acknowledged-at', { time: clockOrDate(task.acknowledgedAt, at) })}</span>;
  if (task.ownerKind === null || task.status === 'done') return null;
  return <span>{message('task.not-acknowledged')}</span>;
}

function Due({ task, at }: { task: Task; at: number }): ReactNode {
  if (task.dueAt === null) return <span className={styles['none']}>{message('task.no-time')}</span>;
  return (
    <time dateTime={task.dueAt} className={styles['due']}>
      {sameDay(task.dueAt, at) ? null : <span>{shortDate(task.dueAt)} </span>}
      {clockTime(task.dueAt)}
    </time>
  );
}
