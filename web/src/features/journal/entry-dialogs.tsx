import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { Select, TextArea, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { clockTime, sameDay } from '../../lib/format.ts';
import { isSaveKey } from '../../lib/keyboard.ts';
import { newId } from '../../lib/new-id.ts';
import { statedTime, writtenTime } from '../../lib/stated-time.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './entry-dialogs.module.css';
import { type EntryType, entryTypes, kindOf, typeOf, typeWord } from './entry-kinds.ts';
import type { JournalRow } from './journal-rows.ts';

interface EntryDialogProps {
  row: JournalRow;
  onClose: () => void;
}

/** Puts an entry right: a new entry, shown in the place of the old one, whose words stay struck through. */
export function CorrectDialog({ row, onClose }: EntryDialogProps): ReactNode {
  const now = useNow();
  const before = {
    text: row.text ?? '',
    type: typeOf(row) ?? '',
    time: sameDay(row.occurredAt, now) ? clockTime(row.occurredAt) : writtenTime(row.occurredAt),
    reason: '',
    entry: '',
  };
  const [draft, setDraft, clear] = useDraft(`journal.correct.${row.standing}`, before);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const { send, busy, refusal, errorOf } = useSend(['text', 'reason', 'occurredAt']);
  const [entry] = useState(newId);
  const timeChanged = draft.time.trim() !== before.time;
  const occurredAt = timeChanged ? statedTime(draft.time, now, 'past') : null;
  const textChanged = draft.text.trim() !== before.text;
  const typeChanged = draft.type !== before.type && draft.type !== '';

  async function save(): Promise<void> {
    const wrong = [
      ...(draft.text.trim() === '' ? ['text'] : []),
      ...(timeChanged && occurredAt === null ? ['time'] : []),
      ...(draft.reason.trim() === '' ? ['reason'] : []),
      ...(textChanged || typeChanged || occurredAt !== null ? [] : ['nothing']),
    ];
    setFaults(wrong);
    if (wrong.length > 0) return;
    const done = await send(
      'journal.correct',
      {
        entry,
        corrects: row.standing,
        reason: draft.reason.trim(),
        ...(textChanged ? { text: draft.text.trim() } : {}),
        ...(typeChanged ? kindOf(draft.type as EntryType) : {}),
        ...(occurredAt === null ? {} : { occurredAt }),
      },
      occurredAt === null ? {} : { occurredAt },
    );
    if (!done) return;
    clear();
    announceOwn(message('journal.corrected.done'));
    onClose();
  }

  return (
    <Dialog title={message('journal.correct.title', { number: row.number })} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => isSaveKey(event) && void save()}
      >
        <TextArea
          label={message('journal.text')}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
          error={faults.includes('text') ? message('journal.text.missing') : errorOf('text')}
        />
        <div className={styles['pair']}>
          <Select
            label={message('journal-kinds.type')}
            value={draft.type}
            onChange={(type) => setDraft({ ...draft, type: type as EntryType })}
            options={entryTypes.map((type) => ({ value: type, label: message(typeWord(type)) }))}
          />
          <TextField
            label={message('journal.happened')}
            value={draft.time}
            onChange={(time) => setDraft({ ...draft, time })}
            error={faults.includes('time') ? message('journal.time.wrong') : errorOf('occurredAt')}
          />
        </div>
        <TextField
          label={message('journal.reason')}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
          error={faults.includes('reason') ? message('journal.reason.missing') : errorOf('reason')}
        />
        {faults.includes('nothing') ? (
          <Notice kind="attention">{message('journal.nothing-changed')}</Notice>
        ) : null}
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button kind="primary" type="submit" busy={busy}>
            {message(busy ? 'journal.correct.busy' : 'journal.correct')}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
          <span className={styles['note']}>{message('journal.correct.note')}</span>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Strikes an entry that should not have been made: its words stay readable, struck through, with the reason. */
export function StrikeDialog({ row, onClose }: EntryDialogProps): ReactNode {
  const [reason, setReason, clear] = useDraft(`journal.strike.${row.standing}`, '');
  const [missing, setMissing] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const [entry] = useState(newId);

  async function save(): Promise<void> {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    if (!(await send('journal.strike', { entry, strikes: row.standing, reason: reason.trim() }))) return;
    clear();
    announceOwn(message('journal.struck.done'));
    onClose();
  }

  return (
    <Dialog title={message('journal.strike.title', { number: row.number })} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <blockquote className={styles['quote']}>{row.text}</blockquote>
        <TextField
          label={message('journal.reason')}
          value={reason}
          onChange={setReason}
          error={missing ? message('journal.reason.missing') : errorOf('reason')}
        />
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button kind="primary" type="submit" busy={busy}>
            {message(busy ? 'journal.strike.busy' : 'journal.strike')}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
          <span className={styles['note']}>{message('journal.strike.note')}</span>
        </DialogActions>
      </form>
    </Dialog>
  );
}
