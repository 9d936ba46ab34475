import { message } from '#shared/language/message.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { openTasks } from '#shared/task/order.ts';
import { ListTodo, Plus } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { TaskRow } from './task-row.tsx';
import styles from './task-pane.module.css';

const shownAtMost = 8;

/** The tasks nearest in time, for the board. */
export function TaskPane({ onNewTask }: { onNewTask: () => void }): ReactNode {
  const ready = useReady();
  const tasks = useLive((state) => state.tasks);
  const open = useMemo(() => openTasks(tasks.values()), [tasks]);
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
      <ol>
        {open.slice(0, shownAtMost).map((task) => (
          <TaskRow key={task.id} task={task} />
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
