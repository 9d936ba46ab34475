import { message } from '#shared/language/message.ts';
import type { ObservationRow } from '#shared/reports/review-rows.ts';
import { ownerNamed } from '#shared/task/owner.ts';
import { type ReactNode, useState } from 'react';
import { TextField } from '../../../components/field.tsx';
import { RestrictFields, restrictOf } from '../../../components/restrict-fields.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { now } from '../../../lib/clock.ts';
import { useDraft } from '../../../lib/draft.ts';
import { newId } from '../../../lib/new-id.ts';
import { useAccount } from '../../../lib/session.ts';
import { statedTime } from '../../../lib/stated-time.ts';
import { liveState, useLive } from '../../../sync/use-live.ts';
import { useSend } from '../../../sync/use-send.ts';

/** What is to be done about an observation, by whom and by which day; it becomes a task among the others. */
export function MeasureDialog({ row, onClose }: { row: ObservationRow; onClose: () => void }): ReactNode {
  const [draft, setDraft, clear] = useDraft(`review.measure.${row.observation}`, {
    title: '',
    owner: '',
    day: '',
  });
  const [task] = useState(newId);
  const [ground, setGround] = useState<string | null>(null);
  // What comes of a confidential observation is so from the first, for the same readers.
  const inherits = useLive((state) => state.restrictedRecords.has(row.observation));
  const [checked, setChecked] = useState(false);
  const account = useAccount();
  const { send, busy, refusal, errorOf } = useSend(['title', 'owner', 'dueAt', 'ground']);
  // By the end of a working day.
  const dueAt = draft.day === '' ? null : statedTime(`${draft.day} 16:00`, now(), 'future');
  async function save(): Promise<void> {
    setChecked(true);
    if (dueAt === null) return;
    const owner = draft.owner.trim();
    const who = ownerNamed(liveState().organisation, owner, { account: account.id, name: account.name });
    const data = { observation: row.observation, task, title: draft.title.trim(), owner, dueAt };
    if (!(await send('review.add-measure', { ...data, ...who, ...restrictOf(ground) }))) return;
    clear();
    announceOwn(message('review.measure.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message('review.measure.add')}
      verb={message('review.measure.add')}
      busy={busy}
      refusal={refusal}
      note={message('review.measure.note')}
      onSave={save}
      onClose={onClose}
    >
      <p>{row.text ?? message('common.restricted')}</p>
      <TextField
        label={message('review.measure.title')}
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
        maxLength={200}
        required
        error={errorOf('title')}
      />
      <TextField
        label={message('review.measure.owner')}
        hint={message('review.measure.owner.hint')}
        value={draft.owner}
        onChange={(owner) => setDraft({ ...draft, owner })}
        maxLength={120}
        required
        error={errorOf('owner')}
      />
      <TextField
        type="date"
        label={message('review.measure.day')}
        value={draft.day}
        onChange={(day) => setDraft({ ...draft, day })}
        required
        error={checked && dueAt === null ? message('review.measure.day.missing') : errorOf('dueAt')}
      />
      {inherits ? null : <RestrictFields ground={ground} onChange={setGround} error={errorOf('ground')} />}
    </StepDialog>
  );
}
