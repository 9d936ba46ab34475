import type { CommitteeDecision } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { CheckboxField, Select, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now, useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import choice from './choice-field.module.css';
import { Law } from './law.tsx';

/** Ticks off that the chair's urgent decisions have been reported to the committee, at a meeting where there was one. */
export function ReportDialog({
  decisions,
  onClose,
}: {
  decisions: readonly CommitteeDecision[];
  onClose: () => void;
}): ReactNode {
  const today = useNow();
  const meetings = useLive((state) => state.meetings);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [meeting, setMeeting] = useState('');
  const [time, setTime] = useState('');
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['decisions', 'reportedAt', 'meeting']);
  const chosen = decisions.filter(({ id }) => !left.includes(id));
  const reportedAt = time.trim() === '' ? null : statedTime(time, now(), 'past');
  const wrongTime = time.trim() !== '' && reportedAt === null;
  const held = [...meetings.values()].filter(({ openedAt }) => openedAt !== null);

  async function save(): Promise<void> {
    setChecked(true);
    if (chosen.length === 0 || wrongTime) return;
    const done = await send('crisis-leadership.report-to-committee', {
      decisions: chosen.map(({ id }) => id),
      ...(meeting === '' ? {} : { meeting }),
      ...(reportedAt === null ? {} : { reportedAt }),
    });
    if (!done) return;
    announceOwn(message('register.report.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('register.report.title')}
      verb={message('register.report')}
      busyVerb={message('register.report.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <fieldset className={choice['points']}>
        <legend>{message('register.report.which')}</legend>
        {decisions.map(({ id, number, text }) => (
          <CheckboxField
            key={id}
            label={`${message('crisis-leadership.decision.number', { number })}: ${text ?? message('common.restricted')}`}
            checked={!left.includes(id)}
            onChange={(isChosen) => setLeft(isChosen ? left.filter((one) => one !== id) : [...left, id])}
          />
        ))}
        {checked && chosen.length === 0 ? (
          <div className={choice['more']} data-wrong>
            {message('register.report.none')}
          </div>
        ) : null}
      </fieldset>
      <Select
        label={message('register.report.meeting')}
        value={meeting}
        onChange={setMeeting}
        options={[
          { value: '', label: message('register.report.meeting.none') },
          ...held.map((one) => ({
            value: one.id,
            label: message('register.report.meeting.label', {
              time: clockOrDate(one.startsAt, today),
              place: one.place ?? message('register.report.meeting.digital'),
            }),
          })),
        ]}
        error={errorOf('meeting')}
      />
      <TextField
        label={message('register.report.time')}
        optional
        placeholder={message('time.now')}
        value={time}
        onChange={setTime}
        error={checked && wrongTime ? message('journal.time.wrong') : errorOf('reportedAt')}
      />
      <Law of="activation" />
    </StepDialog>
  );
}
