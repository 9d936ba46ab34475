import type { HandOver, Shift } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { CheckboxField, TextArea, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { useAccount } from '../../lib/session.ts';
import { writtenTime } from '../../lib/stated-time.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './duty-page.module.css';
import { HandOverText } from './hand-over-text.tsx';
import { optional } from './optional.ts';
import { plannedNow } from './planned-now.ts';
import { proposedTime } from './proposed-time.ts';

interface SignDialogProps {
  handOver: HandOver;
  shift: Shift;
  onClose: () => void;
}

/**
 * The one who arrives reads, and signs. What comes while the dialog is open is marked, and has to be read before the
 * signature is taken.
 */
export function SignDialog({ handOver: opened, shift, onClose }: SignDialogProps): ReactNode {
  const handOver = useLive((state) => state.dutyHandOvers.get(opened.id)) ?? opened;
  const [planned] = useState(plannedNow);
  const { id, name } = useAccount();
  const own = planned?.account === null || planned?.account === id ? planned : null;
  const initial = {
    name: own?.name ?? name,
    phone: own?.phone ?? '',
    until: planned === null ? '' : writtenTime(planned.until),
    note: '',
    alone: '',
    phoneTaken: '',
  };
  const [draft, setDraft, clear] = useDraft(`duty.sign.${opened.id}`, initial);
  const [seen, setSeen] = useState(() => newest(opened));
  const [tried, setTried] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['name', 'phone', 'until', 'note', 'alone']);
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const until = draft.until.trim() === '' ? null : proposedTime(draft.until, planned?.until ?? null, now());
  const wrongTime = draft.until.trim() !== '' && until === null;
  const unread = handOver.mattersSeq > seen;
  const alone = handOver.side === 'arriving';
  const aloneMissing = alone && draft.alone.trim() === '';
  const unchecked = draft.phoneTaken === '' && draft.note.trim() === '';
  const blocked = unread
    ? message('duty.sign.unread')
    : unchecked
      ? message('duty.sign.unchecked')
      : undefined;
  const sign = async (): Promise<void> => {
    setTried(true);
    if (wrongTime || aloneMissing || blocked !== undefined) return;
    const recorded = await send('duty.sign-hand-over', {
      handover: handOver.id,
      seenSeq: Math.max(seen, handOver.seq),
      ...optional('name', draft.name),
      ...optional('phone', draft.phone),
      ...(until === null ? {} : { until }),
      ...(planned === null ? {} : { planned: planned.id }),
      ...optional('note', draft.note),
      ...(alone ? { alone: draft.alone.trim() } : {}),
    });
    if (!recorded) return;
    clear();
    announceOwn(message('duty.taken'));
    onClose();
  };
  return (
    <Dialog title={message('duty.sign.title')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <p>
          {alone
            ? message('duty.over.alone.what')
            : message('duty.take-over.what', { name: shift.name ?? message('common.restricted') })}
        </p>
        <HandOverText handOver={handOver} seen={seen} />
        {unread ? (
          <Notice
            kind="attention"
            action={
              <Button size="small" onClick={() => setSeen(newest(handOver))}>
                {message('duty.news.read')}
              </Button>
            }
          >
            {message('duty.news.unread')}
          </Notice>
        ) : null}
        <CheckboxField
          label={message('duty.sign.phone')}
          checked={draft.phoneTaken !== ''}
          onChange={(on) => set({ phoneTaken: on ? 'yes' : '' })}
        />
        {alone ? (
          <TextArea
            label={message('duty.sign.alone')}
            hint={message('duty.sign.alone.hint')}
            value={draft.alone}
            onChange={(value) => set({ alone: value })}
            error={tried && aloneMissing ? message('duty.sign.alone.missing') : errorOf('alone')}
          />
        ) : null}
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
          error={tried && wrongTime ? message('duty.until.invalid') : errorOf('until')}
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
          <Button type="submit" kind="primary" busy={busy} unavailable={blocked}>
            {message(busy ? 'duty.sign.busy' : 'duty.sign.action')}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
          {blocked === undefined ? null : <span className="muted">{blocked}</span>}
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** The position of the newest of what came after the summary. */
function newest(handOver: HandOver): number {
  return handOver.news.at(-1)?.seq ?? handOver.seq;
}
