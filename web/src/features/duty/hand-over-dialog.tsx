import { handOverSummary } from '#shared/duty/summary.ts';
import type { Shift } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { CheckboxField, TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { liveState } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './duty-page.module.css';
import handOver from './hand-over.module.css';
import { optional } from './optional.ts';
import { SummaryList } from './summary-list.tsx';

const checks = ['incidents', 'alarms', 'decisions', 'tasks', 'phone'] as const;
type Check = (typeof checks)[number];

/**
 * The first of two confirmations: the one who leaves goes through what the console has gathered. Whatever was not gone
 * through needs a word to the next. Where nobody takes over, the shift can be left with nobody on duty.
 */
export function HandOverDialog({ shift, onClose }: { shift: Shift; onClose: () => void }): ReactNode {
  const [summary] = useState(() => handOverSummary(liveState(), shift, new Date(now()).toISOString()));
  const [handover] = useState(newId);
  const [draft, setDraft, clear] = useDraft('duty.hand-over', { note: '', checked: '' });
  const { send, busy, refusal, errorOf } = useSend(['note']);
  const checked = new Set(draft.checked.split(' '));
  const complete = checks.every((check) => checked.has(check)) || draft.note.trim() !== '';
  const unavailable = complete ? undefined : message('duty.hand-over.unchecked');
  const toggle = (check: Check, on: boolean): void => {
    const next = checks.filter((one) => (one === check ? on : checked.has(one)));
    setDraft({ ...draft, checked: next.join(' ') });
  };
  const done = (said: string): void => {
    clear();
    announceOwn(said);
    onClose();
  };
  const prepare = async (): Promise<void> => {
    if (!complete) return;
    const data = { handover, shift: shift.id, ...optional('note', draft.note) };
    if (await send('duty.prepare-hand-over', data)) done(message('duty.prepare.done'));
  };
  const leave = async (): Promise<void> => {
    const data = { shift: shift.id, ...optional('note', draft.note) };
    if (await send('duty.hand-over', data)) done(message('duty.handed'));
  };
  const unanswered = summary.alarms.reduce((sum, alarm) => sum + alarm.unanswered, 0);
  const words: { readonly [check in Check]: string } = {
    incidents: message('duty.check.incidents', { count: summary.incidents.length }),
    alarms: message('duty.check.alarms', { count: summary.alarms.length, unanswered }),
    decisions: message('duty.check.decisions', { count: summary.decisions.length }),
    tasks: message('duty.sum.tasks', { count: summary.tasks.length }),
    phone: message('duty.check.phone'),
  };
  return (
    <Dialog title={message('duty.prepare.title')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void prepare();
        }}
      >
        <p>{message('duty.prepare.what')}</p>
        <section className={handOver['section']}>
          <SummaryList summary={summary} />
        </section>
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
        <TextArea
          label={message('duty.note')}
          value={draft.note}
          onChange={(note) => setDraft({ ...draft, note })}
          optional
          error={errorOf('note')}
        />
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button type="submit" kind="primary" busy={busy} unavailable={unavailable}>
            {message(busy ? 'common.saving' : 'duty.prepare.action')}
          </Button>
          <Button
            busy={busy}
            unavailable={unavailable}
            title={message('duty.prepare.nobody.what')}
            onClick={() => void leave()}
          >
            {message('duty.prepare.nobody')}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
          {complete ? null : <span className="muted">{unavailable}</span>}
        </DialogActions>
      </form>
    </Dialog>
  );
}
