import { message } from '#shared/language/message.ts';
import { attendanceOf, configuredMembers } from '#shared/meeting/attendance.ts';
import { quorumOf } from '#shared/projections/minutes-document.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { type ReactNode, useState } from 'react';
import { CheckboxField, Select, TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { liveState, useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { attendanceData, attendanceDraft, withoutFunction } from './attendance-draft.ts';
import type { AttendanceDraft } from './attendance-draft.ts';
import { AttendeeRows } from './attendee-rows.tsx';
import styles from './meeting.module.css';

/** Opens a meeting with those present, or changes who is; says while it is written whether the committee may decide. */
export function AttendanceDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }): ReactNode {
  const opening = meeting.status === 'called';
  const closed = meeting.status === 'closed';
  const [initial] = useState(() => attendanceDraft(meeting, liveState().meetings.values()));
  const [draft, setDraft, clear] = useDraft(`meeting.attendance.${meeting.id}.${meeting.status}`, initial);
  const [correction, setCorrection] = useState(closed);
  const [checked, setChecked] = useState(false);
  const organisation = useLive((state) => state.organisation);
  const configured = organisation === null ? null : configuredMembers({ ...liveState(), organisation });
  const { send, busy, refusal, errorOf } = useSend(['present', 'members', 'chairedBy', 'alsoPresent']);
  const data = attendanceData(draft, configured);
  const found = attendanceOf(liveState(), data);
  const vague = withoutFunction(draft.also);
  const change = (changed: Partial<AttendanceDraft>): void => setDraft({ ...draft, ...changed });

  async function save(): Promise<void> {
    setChecked(true);
    if (!found.ok || vague) return;
    const sent = opening
      ? await send('meeting.open', { meeting: meeting.id, ...data })
      : await send('meeting.change-attendance', { meeting: meeting.id, ...data, correction });
    if (!sent) return;
    clear();
    announceOwn(message(opening ? 'meeting.open.done' : 'meeting.attendance.done'));
    onClose();
  }

  const title = message(opening ? 'meeting.open' : 'meeting.attendance.change');
  return (
    <StepDialog
      title={title}
      verb={busy ? message('common.saving') : title}
      busy={busy}
      refusal={refusal}
      size="wide"
      onSave={save}
      onClose={onClose}
    >
      <AttendeeRows people={draft.people} onChange={(people) => change({ people })} />
      <Select
        label={message('meeting.minutes.chaired')}
        hint={message('meeting.chaired.hint')}
        optional
        placeholder={message('meeting.chaired.by-seat')}
        options={data.present.map(({ person, name }) => ({ value: person, label: name }))}
        value={draft.chairedBy}
        onChange={(chairedBy) => change({ chairedBy })}
        error={errorOf('chairedBy')}
      />
      {configured === null ? (
        <TextField
          label={message('meeting.members')}
          hint={message('meeting.members.hint')}
          inputMode="numeric"
          value={draft.members}
          onChange={(members) => change({ members })}
          error={errorOf('members')}
        />
      ) : null}
      <TextArea
        label={message('meeting.minutes.also-present')}
        hint={message('meeting.also.hint')}
        optional
        rows={2}
        value={draft.also}
        onChange={(also) => change({ also })}
        error={checked && vague ? message('meeting.also.vague') : errorOf('alsoPresent')}
      />
      {opening || closed ? null : (
        <CheckboxField
          label={message('meeting.attendance.correction')}
          hint={message('meeting.attendance.correction.hint')}
          checked={correction}
          onChange={setCorrection}
        />
      )}
      <p className={styles['quorum']} role="status">
        {found.ok ? quorumOf(found.value.quorum) : message(`rejections.${found.failure.code}`)}
      </p>
    </StepDialog>
  );
}
