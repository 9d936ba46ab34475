import { message } from '#shared/language/message.ts';
import type { Shift } from '#shared/duty/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { writtenTime } from '../../lib/stated-time.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './duty-page.module.css';
import { optional } from './optional.ts';
import { plannedNow } from './planned-now.ts';
import { proposedTime } from './proposed-time.ts';

/** Takes the shift, from whoever has it or from nobody. */
export function TakeOverDialog({
  current,
  onClose,
}: {
  current: Shift | null;
  onClose: () => void;
}): ReactNode {
  const [shift] = useState(newId);
  const [planned] = useState(plannedNow);
  const { id, name } = useAccount();
  const own = planned?.account === null || planned?.account === id ? planned : null;
  const [draft, setDraft, clear] = useDraft('duty.take-over', {
    name: own?.name ?? name,
    phone: own?.phone ?? '',
    until: planned === null ? '' : writtenTime(planned.until),
    note: '',
  });
  const [wrongTime, setWrongTime] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['name', 'phone', 'until', 'note']);
  const until = draft.until.trim() === '' ? null : proposedTime(draft.until, planned?.until ?? null, now());
  const unreadable = draft.until.trim() !== '' && until === null;
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const take = async (): Promise<void> => {
    setWrongTime(unreadable);
    if (unreadable) return;
    const recorded = await send('duty.take-over', {
      shift,
      ...optional('name', draft.name),
      ...optional('phone', draft.phone),
      ...(until === null ? {} : { until }),
      ...(planned === null ? {} : { planned: planned.id }),
      ...optional('note', draft.note),
    });
    if (!recorded) return;
    clear();
    announceOwn(message('duty.taken'));
    onClose();
  };
  const title = message(current === null ? 'duty.take-over' : 'duty.take-over.from');
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        {current === null ? null : (
          <p>{message('duty.take-over.what', { name: current.name ?? message('common.restricted') })}</p>
        )}
        <TextField
          label={message('duty.name')}
          hint={message('duty.name.hint')}
          value={draft.name}
          onChange={(value) => set({ name: value })}
          maxLength={120}
          required
          error={errorOf('name')}
        />
        <TextField
          label={message('duty.phone')}
          hint={message('duty.phone.hint')}
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          type="tel"
          maxLength={40}
          optional
          error={errorOf('phone')}
        />
        <TextField
          label={message('duty.until')}
          hint={message('duty.until.hint')}
          value={draft.until}
          onChange={(value) => set({ until: value })}
          optional
          error={wrongTime && unreadable ? message('duty.until.invalid') : errorOf('until')}
        />
        <TextArea
          label={message('duty.note.optional')}
          value={draft.note}
          onChange={(note) => set({ note })}
          optional
          error={errorOf('note')}
        />
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button type="submit" kind="primary" busy={busy}>
            {busy ? message('common.saving') : title}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
