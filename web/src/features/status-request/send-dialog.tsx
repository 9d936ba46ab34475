import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { CheckboxField, TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './status-request.module.css';

const empty = { departments: [] as readonly string[], due: '', question: '' };

/** Whom to ask, until when, and what about. */
export function SendDialog({ onClose }: { onClose: () => void }): ReactNode {
  const departments = useLive((state) => state.departments);
  const recipients = useLive((state) => state.alarmRecipients);
  const [draft, setDraft, clear] = useDraft('status-request.send', empty);
  const [checked, setChecked] = useState(false);
  const [statusRequest] = useState(newId);
  const { send, busy, refusal, errorOf } = useSend(['departments', 'dueAt', 'question']);
  const rows = [...departments.values()];
  const chosen = draft.departments.filter((id) => departments.has(id));
  const dueAt = statedTime(draft.due, now(), 'future');
  const reached = (department: string) =>
    [...recipients.values()].filter((one) => one.department === department).length;

  async function save(): Promise<void> {
    setChecked(true);
    if (dueAt === null || chosen.length === 0) return;
    const question = draft.question.trim();
    const data = { statusRequest, departments: chosen, dueAt, ...(question === '' ? {} : { question }) };
    if (!(await send('status-request.send', data))) return;
    clear();
    announceOwn(message('status-request.send.done'));
    onClose();
  }

  const missing = checked && chosen.length === 0 ? message('status-request.departments.none') : null;
  const wrongTime = checked && dueAt === null ? message('status-request.due-at.wrong') : errorOf('dueAt');
  return (
    <StepDialog
      title={message('status-request.new')}
      verb={message('status-request.send')}
      busy={busy}
      refusal={refusal ?? missing}
      onSave={save}
      onClose={onClose}
    >
      <fieldset className={styles['choices']}>
        <legend>{message('status-request.departments')}</legend>
        <CheckboxField
          label={message('status-request.departments.all')}
          checked={rows.length > 0 && chosen.length === rows.length}
          onChange={(all) => setDraft({ ...draft, departments: all ? rows.map(({ id }) => id) : [] })}
        />
        {rows.map(({ id, name }) => (
          <CheckboxField
            key={id}
            label={name}
            hint={message('status-request.reached', { count: reached(id) })}
            checked={chosen.includes(id)}
            onChange={(ticked) =>
              setDraft({
                ...draft,
                departments: ticked ? [...chosen, id] : chosen.filter((one) => one !== id),
              })
            }
          />
        ))}
      </fieldset>
      <TextField
        label={message('status-request.due-at')}
        hint={message('status-request.due-at.hint')}
        value={draft.due}
        onChange={(due) => setDraft({ ...draft, due })}
        required
        error={wrongTime}
      />
      <TextArea
        label={message('status-request.question')}
        hint={message('status-request.question.hint')}
        optional
        maxLength={600}
        value={draft.question}
        onChange={(question) => setDraft({ ...draft, question })}
        error={errorOf('question')}
      />
    </StepDialog>
  );
}
