import { message } from '#shared/language/message.ts';
import type { Shift } from '#shared/duty/state.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { CheckboxField, TextArea, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './duty-page.module.css';
import { handOverCounts } from './hand-over-check.ts';

const checks = ['incidents', 'decisions', 'tasks', 'phone'] as const;
type Check = (typeof checks)[number];

/** Ends one's own shift after going through what is open. Whatever was not gone through needs a word to the next. */
export function HandOverDialog({ shift, onClose }: { shift: Shift; onClose: () => void }): ReactNode {
  const words = useCheckWords();
  const [draft, setDraft, clear] = useDraft('duty.hand-over', {
    to: '',
    note: '',
    checked: '',
  });
  const { send, busy, refusal, errorOf } = useSend(['to', 'note']);
  const checked = new Set(draft.checked.split(' '));
  const complete = checks.every((check) => checked.has(check)) || draft.note.trim() !== '';
  const toggle = (check: Check, on: boolean): void => {
    const next = checks.filter((one) => (one === check ? on : checked.has(one)));
    setDraft({ ...draft, checked: next.join(' ') });
  };
  const hand = async (): Promise<void> => {
    if (!complete) return;
    const recorded = await send('duty.hand-over', {
      shift: shift.id,
      ...(draft.to.trim() === '' ? {} : { to: draft.to.trim() }),
      ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    });
    if (!recorded) return;
    clear();
    announceOwn(message('duty.handed'));
    onClose();
  };
  return (
    <Dialog title={message('duty.hand-over.title')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void hand();
        }}
      >
        <p>{message('duty.hand-over.what')}</p>
        <fieldset className={styles['list']}>
          <legend>{message('duty.checklist')}</legend>
          {checks.map((check) => (
            <CheckboxField
              key={check}
              label={words[check]}
              checked={checked.has(check)}
              onChange={(on) => toggle(check, on)}
            />
          ))}
        </fieldset>
        <TextField
          label={message('duty.hand-over.to')}
          hint={message('duty.hand-over.to.hint')}
          value={draft.to}
          onChange={(to) => setDraft({ ...draft, to })}
          maxLength={120}
          optional
          error={errorOf('to')}
        />
        <TextArea
          label={message('duty.note')}
          value={draft.note}
          onChange={(note) => setDraft({ ...draft, note })}
          optional
          error={errorOf('note')}
        />
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button
            type="submit"
            kind="primary"
            busy={busy}
            unavailable={complete ? undefined : message('duty.hand-over.unchecked')}
          >
            {message(busy ? 'common.saving' : 'duty.hand-over.action')}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
          {complete ? null : <span className="muted">{message('duty.hand-over.unchecked')}</span>}
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** The checklist's words, each with its figure as it is now. */
function useCheckWords(): { readonly [check in Check]: string } {
  const incidents = useLive((state) => state.incidents);
  const tasks = useLive((state) => state.tasks);
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const at = useNow();
  const counts = handOverCounts({ incidents, tasks, crisisLeadership }, new Date(at).toISOString());
  return {
    incidents: message('duty.check.incidents', { count: counts.incidents }),
    decisions: message('duty.check.decisions', { count: counts.decisions }),
    tasks: message('duty.check.tasks', { count: counts.tasks }),
    phone: message('duty.check.phone'),
  };
}
