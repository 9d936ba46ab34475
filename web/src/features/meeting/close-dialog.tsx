import { message } from '#shared/language/message.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { type ReactNode, useState } from 'react';
import { CheckboxField, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './meeting.module.css';

/** Ends a meeting: who adjusts (justerare) beside the one who presided, and when. */
export function CloseDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }): ReactNode {
  const empty: { time: string; adjusters: readonly string[] } = { time: '', adjusters: [] };
  const [draft, setDraft, clear] = useDraft(`meeting.close.${meeting.id}`, empty);
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['adjustAt', 'adjustedBy']);
  const adjustAt = statedTime(draft.time, now(), 'future');
  const presided = meeting.attendances.at(-1)?.chairedBy ?? '';
  const choices = served(meeting).filter((person) => person !== presided);
  const named = (person: string): string => meeting.names[person]?.name ?? message('common.restricted');

  async function save(): Promise<void> {
    setChecked(true);
    if (adjustAt === null) return;
    const adjustedBy = draft.adjusters.filter((person) => choices.includes(person));
    if (!(await send('meeting.close', { meeting: meeting.id, adjustedBy, adjustAt }))) return;
    clear();
    announceOwn(message('meeting.close.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('meeting.close')}
      verb={message('meeting.close')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <fieldset className={styles['group']}>
        <legend>{message('meeting.close.adjusters')}</legend>
        <p className={styles['fine']}>{message('meeting.close.presided', { name: named(presided) })}</p>
        {choices.map((person) => (
          <CheckboxField
            key={person}
            label={named(person)}
            checked={draft.adjusters.includes(person)}
            onChange={(on) =>
              setDraft({
                ...draft,
                adjusters: on
                  ? [...draft.adjusters, person]
                  : draft.adjusters.filter((one) => one !== person),
              })
            }
          />
        ))}
      </fieldset>
      {errorOf('adjustedBy') === null ? null : <Notice kind="wrong">{errorOf('adjustedBy')}</Notice>}
      <TextField
        label={message('meeting.close.when')}
        hint={message('meeting.time.hint')}
        value={draft.time}
        onChange={(time) => setDraft({ ...draft, time })}
        error={checked && adjustAt === null ? message('meeting.call.time.wrong') : errorOf('adjustAt')}
      />
    </StepDialog>
  );
}

/** Everyone who has taken part in deciding at some time of the meeting. */
function served(meeting: Meeting): readonly string[] {
  return [
    ...new Set(
      meeting.attendances.flatMap(({ present }) =>
        present.filter(({ serves }) => serves).map(({ person }) => person),
      ),
    ),
  ];
}
