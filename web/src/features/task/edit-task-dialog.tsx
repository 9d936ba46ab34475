import { message } from '#shared/language/message.ts';
import type { Task } from '#shared/task/state.ts';
import { ownerNamed } from '#shared/task/owner.ts';
import { type ReactNode, useState } from 'react';
import { StepDialog } from '../../components/step-dialog.tsx';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { useAccount } from '../../lib/session.ts';
import { liveState } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { changesOf, draftOf } from './task-changes.ts';
import { TaskFields } from './task-fields.tsx';

/** Changes a task; only the fields that were changed are sent. */
export function EditTaskDialog({ task, onClose }: { task: Task; onClose: () => void }): ReactNode {
  const [before] = useState(() => draftOf(task, now()));
  const [draft, setDraft, clear] = useDraft(`task.edit.${task.id}`, before);
  const [wrongTime, setWrongTime] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['title', 'owner', 'dueAt', 'note']);
  const account = useAccount();
  const changes = changesOf(before, draft, now(), (owner) =>
    ownerNamed(liveState().organisation, owner, { account: account.id, name: account.name }),
  );
  const nothing = changes !== null && Object.keys(changes).length === 0;
  const save = async (): Promise<void> => {
    setWrongTime(changes === null);
    if (changes === null || nothing) return;
    if (!(await send('task.update', { task: task.id, ...changes }))) return;
    clear();
    onClose();
  };
  return (
    <StepDialog
      title={message('task.edit')}
      verb={message('task.save')}
      busy={busy}
      refusal={refusal}
      unavailable={nothing ? message('task.unchanged') : undefined}
      onSave={save}
      onClose={onClose}
    >
      <TaskFields
        draft={draft}
        onChange={setDraft}
        errorOf={errorOf}
        dueError={wrongTime && changes === null ? message('task.due-invalid') : null}
        withIncident={false}
      />
    </StepDialog>
  );
}
