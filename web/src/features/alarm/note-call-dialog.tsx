import type { Answer } from '#shared/alarm/answers.ts';
import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './alarm-card.module.css';
import { readMinutes } from './alarm-order.ts';
import { TestMark } from './test-mark.tsx';

const given = ['coming', 'understood', 'cannot'] as const satisfies readonly Answer[];

/** Writes down that somebody was called by telephone, and what they answered. */
export function NoteCallDialog({
  alarm,
  call,
  onClose,
}: {
  alarm: Alarm;
  call: AlarmCall;
  onClose: () => void;
}): ReactNode {
  const [draft, setDraft, clear] = useDraft(`alarm.note.${call.id}`, {
    outcome: 'reached',
    answer: '',
    minutes: '20',
    note: '',
  });
  const { send, busy, refusal, errorOf } = useSend(['minutes', 'note']);
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const reached = draft.outcome === 'reached';
  const answer = reached ? given.find((one) => one === draft.answer) : undefined;
  const minutes = answer === 'coming' ? readMinutes(draft.minutes) : null;
  const save = async (): Promise<void> => {
    const recorded = await send('alarm.note-call', {
      alarm: alarm.id,
      recipient: call.recipient,
      outcome: reached ? 'reached' : 'not-reached',
      ...(answer === undefined ? {} : { answer }),
      ...(typeof minutes === 'number' ? { minutes } : {}),
      ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    });
    if (!recorded) return;
    clear();
    announceOwn(message('alarm.do.done'));
    onClose();
  };
  return (
    <StepDialog
      title={message('alarm.note.title')}
      verb={message('alarm.do.note')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      {alarm.test ? <TestMark /> : null}
      <p>{message('alarm.note.with', { name: call.name ?? message('alarm.unnamed') })}</p>
      <div className={styles['choice']}>
        <p>{message('alarm.note.outcome')}</p>
        <Segmented
          label={message('alarm.note.outcome')}
          value={reached ? 'reached' : 'not-reached'}
          onChange={(outcome) => set({ outcome })}
          options={[
            { value: 'reached', label: message('alarm.note.outcome.reached') },
            { value: 'not-reached', label: message('alarm.note.outcome.not-reached') },
          ]}
        />
      </div>
      {reached ? (
        <Select
          label={message('alarm.note.answer')}
          value={draft.answer}
          onChange={(value) => set({ answer: value })}
          placeholder={message('alarm.note.answer.none')}
          options={given.map((one) => ({
            value: one,
            label: message(one === 'coming' ? 'alarm.own.coming' : `alarm.own.${one}`),
          }))}
        />
      ) : null}
      {answer === 'coming' ? (
        <TextField
          label={message('alarm.note.minutes')}
          value={draft.minutes}
          onChange={(value) => set({ minutes: value })}
          inputMode="numeric"
          optional
          error={minutes === 'wrong' ? message('alarm.send.within.wrong') : errorOf('minutes')}
        />
      ) : null}
      <TextArea
        label={message('alarm.note.text')}
        value={draft.note}
        onChange={(note) => set({ note })}
        optional
        error={errorOf('note')}
      />
    </StepDialog>
  );
}
