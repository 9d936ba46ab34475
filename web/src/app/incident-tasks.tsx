import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { ownFirst } from '#shared/task/mine.ts';
import { openTasks } from '#shared/task/order.ts';
import { ListTodo, Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { IconButton } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { EmptyState } from '../components/pane-states.tsx';
import { Pane, PaneCaption } from '../components/pane.tsx';
import { NewTaskDialog } from '../features/task/new-task-dialog.tsx';
import { TaskRow } from '../features/task/task-row.tsx';
import { useAcknowledgeTask, useCompleteTask } from '../features/task/use-complete-task.ts';
import { useOwnTasks } from '../features/task/use-own-tasks.ts';
import { useShortcut } from '../lib/keyboard.ts';
import { useAccount } from '../lib/session.ts';
import { useLive } from '../sync/use-live.ts';

/** The tasks of one incident, and adding one to it (U). */
export function IncidentTasks({ incident }: { incident: string }): ReactNode {
  const { roles } = useAccount();
  const tasks = useLive((state) => state.tasks);
  const open = useLive((state) => state.incidents.get(incident)?.status === 'open');
  const own = useMemo(
    () => [...tasks.values()].filter((task) => task.incident === incident),
    [tasks, incident],
  );
  const [adding, setAdding] = useState(false);
  const mayAdd = open && may(roles, 'task.add');
  const { complete, going } = useCompleteTask();
  const { press: acknowledge, going: acknowledging } = useAcknowledgeTask();
  const isOwn = useOwnTasks();
  const waiting = ownFirst(openTasks(own), isOwn);
  useShortcut('u', mayAdd ? () => setAdding(true) : null);
  return (
    <Pane
      title={message('task.title')}
      count={waiting.length}
      end={
        <>
          <PaneCaption>{message('incident.tasks.done', { count: own.length - waiting.length })}</PaneCaption>
          {mayAdd ? (
            <IconButton
              kind="quiet"
              size="small"
              label={message('task.new')}
              aria-keyshortcuts="U"
              icon={<Icon of={Plus} />}
              onClick={() => setAdding(true)}
            />
          ) : null}
        </>
      }
    >
      {waiting.length === 0 ? (
        <EmptyState icon={<Icon of={ListTodo} />} title={message('incident.tasks.none')} />
      ) : (
        <ol>
          {waiting.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              onComplete={may(roles, 'task.complete') ? complete : undefined}
              mine={isOwn(task)}
              narrow
              onAcknowledge={may(roles, 'task.acknowledge') ? acknowledge : undefined}
              busy={going.has(task.id) || acknowledging.has(task.id)}
            />
          ))}
        </ol>
      )}
      {adding ? <NewTaskDialog incident={incident} onClose={() => setAdding(false)} /> : null}
    </Pane>
  );
}
