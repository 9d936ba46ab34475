import { message } from '#shared/language/message.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { ownFirst } from '#shared/task/mine.ts';
import { isLate, openTasks } from '#shared/task/order.ts';
import type { Task } from '#shared/task/state.ts';
import { ListTodo, Plus } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { TaskRow } from './task-row.tsx';
import styles from './task-pane.module.css';
import { useOwnTasks } from './use-own-tasks.ts';

const shownAtMost = 8;

/** The tasks nearest in time, for the board. */
export function TaskPane({ onNewTask }: { onNewTask: () => void }): ReactNode {
  const ready = useReady();
  const tasks = useLive((state) => state.tasks);
  const isOwn = useOwnTasks();
  const open = useMemo(() => ownFirst(openTasks(tasks.values()), isOwn), [tasks, isOwn]);
  const { roles } = useAccount();
  return (
    <Pane
      title={
        <Link href={paths.tasks} className={styles['title'] ?? ''}>
          {message('task.title')}
        </Link>
      }
      count={ready ? open.length : undefined}
      end={
        <>
          <PaneCaption>{message('task.nearest')}</PaneCaption>
          {may(roles, 'task.add') ? (
            <IconButton
              kind="quiet"
              size="small"
              label={message('task.new')}
              aria-keyshortcuts="U"
              icon={<Icon of={Plus} />}
              onClick={onNewTask}
            />
          ) : null}
        </>
      }
    >
      {ready ? null : <LoadingBars />}
      {ready && open.length === 0 ? (
        <EmptyState icon={<Icon of={ListTodo} />} title={message('task.empty.open')}>
          {message('task.empty.open.what')}
        </EmptyState>
      ) : null}
      <LateLine tasks={open} isOwn={isOwn} />
      <ol>
        {open.slice(0, shownAtMost).map((task) => (
          <TaskRow key={task.id} task={task} mine={isOwn(task)} />
        ))}
      </ol>
      {open.length > shownAtMost ? (
        <p className={styles['more']}>
          <Link href={paths.tasks}>{message('task.more', { count: open.length - shownAtMost })}</Link>
        </p>
      ) : null}
    </Pane>
  );
}

/** To an owner, what is late of the own; to the chief of staff, what is late of all. */
function LateLine({ tasks, isOwn }: { tasks: readonly Task[]; isOwn: (task: Task) => boolean }): ReactNode {
  const { roles } = useAccount();
  const now = new Date(useNow()).toISOString();
  const late = tasks.filter((task) => isLate(task, now));
  const own = late.filter((task) => isOwn(task)).length;
  const all = roles.includes('chief-of-staff') ? late.length : 0;
  if (own === 0 && all === 0) return null;
  return (
    <p className={styles['late']}>
      {own === 0 ? null : <b>{message('task.late.own', { count: own })}</b>}
      {all === 0 ? null : <Link href={paths.tasks}>{message('task.late.all', { count: all })}</Link>}
    </p>
  );
}
