import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { CheckboxField, TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useSend } from '../../sync/use-send.ts';

const emptyCall = { time: '', place: '', digital: 'no', agenda: '' };

/** Calls the committee to a meeting: when, where and about what. */
export function CallDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [draft, setDraft, clear] = useDraft('meeting.call', emptyCall);
  const [meeting] = useState(newId);
  const [checked, setChecked] = useState(false);
  const [, go] = useLocation();
  const { send, busy, refusal, errorOf } = useSend(['startsAt', 'place', 'agenda']);
  const change = (changed: Partial<typeof emptyCall>): void => setDraft({ ...draft, ...changed });
  const startsAt = statedTime(draft.time, now(), 'future');
  const agenda = draft.agenda
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const missing = {
    time: startsAt === null ? message('meeting.call.time.wrong') : null,
    place: draft.place.trim() === '' ? message('meeting.call.place.missing') : null,
    agenda: agenda.length === 0 ? message('meeting.call.agenda.missing') : null,
  };

  async function save(): Promise<void> {
    setChecked(true);
    if (startsAt === null || Object.values(missing).some((one) => one !== null)) return;
    const data = { meeting, startsAt, place: draft.place.trim(), digital: draft.digital === 'yes', agenda };
    if (!(await send('meeting.call', data))) return;
    clear();
    announceOwn(message('meeting.call.done'));
    onClose();
    go(paths.meeting(meeting));
  }

  return (
    <StepDialog
      title={message('meeting.call')}
      verb={message('meeting.call')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('meeting.call.time')}
        hint={message('meeting.time.hint')}
        value={draft.time}
        onChange={(time) => change({ time })}
        error={checked ? missing.time : errorOf('startsAt')}
      />
      <TextField
        label={message('meeting.minutes.place')}
        value={draft.place}
        maxLength={200}
        onChange={(place) => change({ place })}
        error={checked ? missing.place : errorOf('place')}
      />
      <CheckboxField
        label={message('meeting.call.digital')}
        checked={draft.digital === 'yes'}
        onChange={(digital) => change({ digital: digital ? 'yes' : 'no' })}
      />
      <TextArea
        label={message('meeting.call.agenda')}
        hint={message('meeting.call.agenda.hint')}
        rows={5}
        value={draft.agenda}
        onChange={(lines) => change({ agenda: lines })}
        error={checked ? missing.agenda : errorOf('agenda')}
      />
    </StepDialog>
  );
}
