import { message } from '#shared/language/message.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { ownFirst } from '#shared/task/mine.ts';
import { doneTasks, isLate, openTasks } from '#shared/task/order.ts';
import type { Task } from '#shared/task/state.ts';
import { ListTodo, Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useNow } from '../../lib/clock.ts';
import { compareText } from '../../lib/format.ts';
import { useShortcut } from '../../lib/keyboard.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { EditTaskDialog } from './edit-task-dialog.tsx';
import { NewTaskDialog } from './new-task-dialog.tsx';
import styles from './task-page.module.css';
import { TaskRow } from './task-row.tsx';
import { useAcknowledgeTask, useCompleteTask } from './use-complete-task.ts';
import { useOwnTasks } from './use-own-tasks.ts';

const filters = ['open', 'mine', 'late', 'done'] as const;
type Filter = (typeof filters)[number];

/** All tasks: what is to be done, by whom and when. */
export default function TaskPage(): ReactNode {
  const ready = useReady();
  const { roles } = useAccount();
  const [filter, setFilter] = useState<Filter>('open');
  const [incident, setIncident] = useState('');
  const [open, setOpen] = useState<Task | 'new' | null>(null);
  const { complete, going } = useCompleteTask();
  const { press: acknowledge, going: acknowledging } = useAcknowledgeTask();
  const [owner, setOwner] = useState('');
  const isOwn = useOwnTasks();
  const tasks = useFiltered(filter, incident, owner, isOwn);
  const mayAdd = may(roles, 'task.add');
  useShortcut('u', mayAdd ? () => setOpen('new') : null);
  return (
    <div className={styles['page']}>
      <VisuallyHidden as="h1">{message('task.title')}</VisuallyHidden>
      <Pane
        scroll
        className={styles['pane']}
        title={message('task.title')}
        count={ready ? tasks.length : undefined}
        head={
          <Segmented
            label={message('task.filter')}
            value={filter}
            onChange={setFilter}
            options={filters.map((value) => ({ value, label: message(`task.filter.${value}`) }))}
          />
        }
        end={
          mayAdd ? (
            <Button
              kind="primary"
              size="small"
              icon={<Icon of={Plus} />}
              keys="U"
              onClick={() => setOpen('new')}
            >
              {message('task.new')}
            </Button>
          ) : undefined
        }
      >
        <div className={styles['filters']}>
          <IncidentFilter value={incident} onChange={setIncident} />
          <OwnerFilter value={owner} onChange={setOwner} />
        </div>
        {ready && !mayAdd ? <p className={styles['denied']}>{message('task.denied')}</p> : null}
        {ready ? null : <LoadingBars />}
        {ready && tasks.length === 0 ? (
          <EmptyState icon={<Icon of={ListTodo} />} title={message(`task.empty.${filter}`)}>
            {message(`task.empty.${filter}.what`)}
          </EmptyState>
        ) : null}
        <ol>
          {tasks.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              mine={isOwn(task)}
              busy={going.has(task.id) || acknowledging.has(task.id)}
              onAcknowledge={may(roles, 'task.acknowledge') ? acknowledge : undefined}
              onComplete={may(roles, 'task.complete') ? complete : undefined}
              onEdit={may(roles, 'task.update') ? setOpen : undefined}
            />
          ))}
        </ol>
      </Pane>
      {open === 'new' ? <NewTaskDialog incident={incident} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'new' ? <EditTaskDialog task={open} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function useFiltered(
  filter: Filter,
  incident: string,
  owner: string,
  isOwn: (task: Task) => boolean,
): readonly Task[] {
  const tasks = useLive((state) => state.tasks);
  const at = useNow();
  return useMemo(() => {
    const now = new Date(at).toISOString();
    const all = filter === 'done' ? doneTasks(tasks.values()) : openTasks(tasks.values());
    const shown = all.filter(
      (task) =>
        (incident === '' || task.incident === incident) &&
        (owner === '' || task.owner === owner) &&
        (filter !== 'late' || isLate(task, now)) &&
        (filter !== 'mine' || isOwn(task)),
    );
    return filter === 'done' ? shown : ownFirst(shown, isOwn);
  }, [tasks, filter, incident, owner, isOwn, at]);
}

/** Only incidents that have tasks; gone while there is nothing to choose between. */
function IncidentFilter({ value, onChange }: { value: string; onChange: (id: string) => void }): ReactNode {
  const tasks = useLive((state) => state.tasks);
  const incidents = useLive((state) => state.incidents);
  const named = new Set(Array.from(tasks.values(), (task) => task.incident));
  const options = [...incidents.values()].filter(({ id }) => named.has(id));
  if (options.length === 0) return null;
  return (
    <div className={styles['filter']}>
      <Select
        label={message('task.filter.incident')}
        placeholder={message('task.filter.every-incident')}
        options={options.map(({ id, number, title }) => ({
          value: id,
          label: `${incidentName(number)} ${title ?? message('common.restricted')}`,
        }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

/** Those who have tasks; gone while there is nobody to choose between. */
function OwnerFilter({ value, onChange }: { value: string; onChange: (owner: string) => void }): ReactNode {
  const tasks = useLive((state) => state.tasks);
  const owners = [...new Set(Array.from(tasks.values(), (task) => task.owner ?? ''))].filter(Boolean);
  if (owners.length < 2) return null;
  return (
    <div className={styles['filter']}>
      <Select
        label={message('task.filter.owner')}
        placeholder={message('task.filter.every-owner')}
        options={owners.sort(compareText).map((owner) => ({ value: owner, label: owner }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
