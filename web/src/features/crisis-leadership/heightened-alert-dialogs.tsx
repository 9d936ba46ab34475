import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useSend } from '../../sync/use-send.ts';
import { ChoiceField } from './choice-field.tsx';

const emptyAlert = { level: '' as '' | 'raised' | 'highest', source: '', time: '', note: '' };

/** Records that the government has declared heightened alert: which, where it is known from, and when. */
export function DeclareAlertDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [draft, setDraft, clear] = useDraft('leadership.heightened-alert', emptyAlert);
  const [alert] = useState(newId);
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['level', 'source', 'declaredAt', 'note']);
  const change = (changed: Partial<typeof emptyAlert>): void => setDraft({ ...draft, ...changed });
  const declaredAt = statedTime(draft.time, now(), 'past');

  async function save(): Promise<void> {
    setChecked(true);
    const source = draft.source.trim();
    const note = draft.note.trim();
    if (draft.level === '' || source === '' || declaredAt === null) return;
    const done = await send('crisis-leadership.declare-heightened-alert', {
      alert,
      level: draft.level,
      source,
      declaredAt,
      ...(note === '' ? {} : { note }),
    });
    if (!done) return;
    clear();
    announceOwn(message('heightened-alert.declare.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('heightened-alert.declare')}
      verb={message('heightened-alert.declare')}
      busyVerb={message('heightened-alert.declare.busy')}
      busy={busy}
      refusal={refusal}
      note={message('heightened-alert.declare.note')}
      onSave={save}
      onClose={onClose}
    >
      <p>{message('heightened-alert.declare.who')}</p>
      <ChoiceField
        label={message('heightened-alert.level')}
        options={[
          { value: 'raised', label: message('heightened-alert.level.raised') },
          { value: 'highest', label: message('heightened-alert.level.highest') },
        ]}
        value={draft.level === '' ? null : draft.level}
        onChange={(level) => change({ level })}
        error={checked && draft.level === '' ? message('heightened-alert.level.missing') : errorOf('level')}
      />
      <TextField
        label={message('heightened-alert.source.label')}
        hint={message('heightened-alert.source.hint')}
        value={draft.source}
        onChange={(source) => change({ source })}
        error={
          checked && draft.source.trim() === ''
            ? message('heightened-alert.source.missing')
            : errorOf('source')
        }
      />
      <TextField
        label={message('heightened-alert.declared-at')}
        hint={message('journal.time.hint')}
        value={draft.time}
        onChange={(time) => change({ time })}
        error={checked && declaredAt === null ? message('journal.time.wrong') : errorOf('declaredAt')}
      />
      <TextArea
        label={message('heightened-alert.note')}
        optional
        rows={2}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={errorOf('note')}
      />
    </StepDialog>
  );
}

const emptyEnd = { source: '', time: '' };

/** Records that heightened alert has ended. */
export function EndAlertDialog({ alert, onClose }: { alert: string; onClose: () => void }): ReactNode {
  const [draft, setDraft, clear] = useDraft(`leadership.heightened-alert.${alert}`, emptyEnd);
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['source', 'endedAt']);
  const change = (changed: Partial<typeof emptyEnd>): void => setDraft({ ...draft, ...changed });
  const endedAt = statedTime(draft.time, now(), 'past');

  async function save(): Promise<void> {
    setChecked(true);
    const source = draft.source.trim();
    if (source === '' || endedAt === null) return;
    if (!(await send('crisis-leadership.end-heightened-alert', { alert, source, endedAt }))) return;
    clear();
    announceOwn(message('heightened-alert.end.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('heightened-alert.end')}
      verb={message('heightened-alert.end.verb')}
      busyVerb={message('heightened-alert.end.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('heightened-alert.source.label')}
        hint={message('heightened-alert.source.hint')}
        value={draft.source}
        onChange={(source) => change({ source })}
        error={
          checked && draft.source.trim() === ''
            ? message('heightened-alert.source.missing')
            : errorOf('source')
        }
      />
      <TextField
        label={message('heightened-alert.ended-at')}
        hint={message('journal.time.hint')}
        value={draft.time}
        onChange={(time) => change({ time })}
        error={checked && endedAt === null ? message('journal.time.wrong') : errorOf('endedAt')}
      />
    </StepDialog>
  );
}
