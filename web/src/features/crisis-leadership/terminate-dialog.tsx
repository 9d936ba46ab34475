import { heldTakeovers } from '#shared/crisis-leadership/active.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { statedTime } from '../../lib/stated-time.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { FallRows } from './fall-rows.tsx';
import { Law } from './law.tsx';
import styles from './leadership-page.module.css';

const emptyEnd = { endedBy: 'executive-board', time: '', motive: '' };

/** Records that the executive board or the council has ended the committee's activity; what is taken over reverts. */
export function TerminateDialog({ onClose }: { onClose: () => void }): ReactNode {
  const shortest = useLive((state) => state.organisation?.rules.motiveMinLength ?? 1);
  const [draft, setDraft, clear] = useDraft('leadership.terminate', emptyEnd);
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['decidedAt', 'motive', 'endedBy']);
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const held = heldTakeovers(crisisLeadership);
  const change = (changed: Partial<typeof emptyEnd>): void => setDraft({ ...draft, ...changed });
  const short = draft.motive.trim().length < shortest;

  async function save(): Promise<void> {
    setChecked(true);
    const decidedAt = statedTime(draft.time, now(), 'past');
    if (decidedAt === null || short) return;
    const endedBy = draft.endedBy === 'council' ? ('council' as const) : ('executive-board' as const);
    if (!(await send('crisis-leadership.terminate', { endedBy, decidedAt, motive: draft.motive.trim() })))
      return;
    clear();
    announceOwn(message('crisis-leadership.terminate.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('crisis-leadership.terminate.title')}
      verb={message('crisis-leadership.terminate')}
      busyVerb={message('crisis-leadership.terminate.busy')}
      busy={busy}
      refusal={refusal}
      note={message('crisis-leadership.terminate.note')}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={message('crisis-leadership.ended-by')}
        value={draft.endedBy}
        onChange={(endedBy) => change({ endedBy })}
        options={[
          { value: 'executive-board', label: message('crisis-leadership.ended-by.executive-board') },
          { value: 'council', label: message('crisis-leadership.ended-by.council') },
        ]}
        error={errorOf('endedBy')}
      />
      <TextField
        label={message('crisis-leadership.record.time')}
        hint={message('journal.time.hint')}
        value={draft.time}
        onChange={(time) => change({ time })}
        error={
          checked && statedTime(draft.time, now(), 'past') === null
            ? message('journal.time.wrong')
            : errorOf('decidedAt')
        }
      />
      <TextArea
        label={message('incident.motive')}
        value={draft.motive}
        onChange={(motive) => change({ motive })}
        error={checked && short ? message('incident.motive.short', { count: shortest }) : errorOf('motive')}
      />
      <div className={styles['reverts']}>
        <b>{message(held.length === 0 ? 'terminate.reverts.none' : 'terminate.reverts')}</b>
        {held.length === 0 ? null : <FallRows takeovers={held} />}
      </div>
      <Law of="termination" />
    </StepDialog>
  );
}
