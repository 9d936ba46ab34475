import { message } from '#shared/language/message.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { now } from '../../lib/clock.ts';
import { clockTime } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import type { Sending } from '../../sync/use-send.ts';
import { OwnerField } from './owner-field.tsx';
import styles from './task-form.module.css';

export interface TaskDraft {
  readonly title: string;
  readonly owner: string;
  /** As stated: "06:30", "23/11 08:00"; empty for none. */
  readonly due: string;
  readonly incident: string;
  readonly note: string;
}

interface TaskFieldsProps {
  draft: TaskDraft;
  onChange: (draft: TaskDraft) => void;
  errorOf: Sending['errorOf'];
  /** Shown once the time that was typed could not be read. */
  dueError: string | null;
  /** A task keeps its incident once it is added. */
  withIncident: boolean;
}

const soon = [
  { minutes: 30, label: () => message('task.in-minutes', { minutes: 30 }) },
  { minutes: 60, label: () => message('task.in-hours', { hours: 1 }) },
  { minutes: 120, label: () => message('task.in-hours', { hours: 2 }) },
];

/** The fields of a task, the same when it is added and when it is changed. */
export function TaskFields({ draft, onChange, errorOf, dueError, withIncident }: TaskFieldsProps): ReactNode {
  const set = (part: Partial<TaskDraft>): void => onChange({ ...draft, ...part });
  return (
    <>
      <TextField
        label={message('task.field.title')}
        value={draft.title}
        onChange={(title) => set({ title })}
        maxLength={200}
        required
        error={errorOf('title')}
      />
      <OwnerField value={draft.owner} onChange={(owner) => set({ owner })} error={errorOf('owner')} />
      <div>
        <TextField
          label={message('task.field.due')}
          hint={message('task.field.due.hint')}
          value={draft.due}
          onChange={(due) => set({ due })}
          optional
          inputMode="text"
          error={dueError ?? errorOf('dueAt')}
        />
        <div className={styles['soon']}>
          {soon.map(({ minutes, label }) => (
            <Button
              key={minutes}
              size="small"
              onClick={() => set({ due: clockTime(now() + minutes * 60_000) })}
            >
              {label()}
            </Button>
          ))}
        </div>
      </div>
      {withIncident ? <IncidentField draft={draft} set={set} error={errorOf('incident')} /> : null}
      <TextArea
        label={message('task.field.note')}
        value={draft.note}
        onChange={(note) => set({ note })}
        optional
        error={errorOf('note')}
      />
    </>
  );
}

function IncidentField(props: {
  draft: TaskDraft;
  set: (part: Partial<TaskDraft>) => void;
  error: string | null;
}): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const options = [...incidents.values()]
    .filter(({ status }) => status === 'open')
    .sort((one, other) => other.number - one.number)
    .map(({ id, number, title }) => ({
      value: id,
      label: `${incidentName(number)} ${title ?? message('common.restricted')}`,
    }));
  return (
    <Select
      label={message('task.field.incident')}
      options={options}
      placeholder={message('task.field.no-incident')}
      value={props.draft.incident}
      onChange={(incident) => props.set({ incident })}
      error={props.error}
    />
  );
}
