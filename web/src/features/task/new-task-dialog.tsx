import { message } from '#shared/language/message.ts';
import { ownerNamed } from '#shared/task/owner.ts';
import { type ReactNode, useState } from 'react';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useAccount } from '../../lib/session.ts';
import { liveState } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { type TaskDraft, TaskFields } from './task-fields.tsx';

interface NewTaskDialogProps {
  /** The incident that it belongs to unless another is chosen. */
  incident?: string;
  onClose: () => void;
}

/** Adds a task (U). What is typed outlives the dialog until it is added. */
export function NewTaskDialog({ incident = '', onClose }: NewTaskDialogProps): ReactNode {
  const empty: TaskDraft = { title: '', owner: '', due: '', incident, note: '' };
  const [draft, setDraft, clear] = useDraft(incident === '' ? 'task.new' : `task.new.${incident}`, empty);
  const [id] = useState(newId);
  const account = useAccount();
  const [wrongTime, setWrongTime] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['title', 'owner', 'dueAt', 'incident', 'note']);
  const due = draft.due.trim() === '' ? null : statedTime(draft.due, now(), 'future');
  const save = async (): Promise<void> => {
    const unreadable = draft.due.trim() !== '' && due === null;
    setWrongTime(unreadable);
    if (unreadable) return;
    const recorded = await send('task.add', {
      task: id,
      title: draft.title.trim(),
      owner: draft.owner.trim(),
      ...ownerNamed(liveState().organisation, draft.owner, { account: account.id, name: account.name }),
      ...(due === null ? {} : { dueAt: due }),
      ...(draft.incident === '' ? {} : { incident: draft.incident }),
      ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    });
    if (!recorded) return;
    clear();
    announceOwn(message('task.added'));
    onClose();
  };
  return (
    <StepDialog
      title={message('task.new')}
      verb={message('task.add')}
      busy={busy}
      refusal={refusal}
      keys="Ctrl Enter"
      onSave={save}
      onClose={onClose}
    >
      <TaskFields
        draft={draft}
        onChange={setDraft}
        errorOf={errorOf}
        dueError={wrongTime && due === null ? message('task.due-invalid') : null}
        withIncident
      />
    </StepDialog>
  );
}
