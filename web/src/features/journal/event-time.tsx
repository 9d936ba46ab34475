import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextField } from '../../components/field.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockTime } from '../../lib/format.ts';
import type { EntryDraft } from './entry-draft.ts';
import styles from './quick-entry.module.css';

/** When it happened, for the thumb: now, five and fifteen minutes ago, or another time. */
export function EventTime({
  draft,
  wrong,
  onChange,
}: {
  draft: EntryDraft;
  wrong: boolean;
  onChange: (changed: Partial<EntryDraft>) => void;
}): ReactNode {
  const now = useNow();
  const [other, setOther] = useState(draft.time !== '');
  const choices = [5, 15].map((minutes) => clockTime(now - minutes * 60_000));
  return (
    <>
      <div className={styles['times']} role="group" aria-label={message('journal.happened.question')}>
        <span aria-hidden="true">{message('journal.happened')}</span>
        <button
          type="button"
          aria-pressed={draft.time === '' && !other}
          onClick={() => {
            setOther(false);
            onChange({ time: '' });
          }}
        >
          {message('journal.happened.now')}
        </button>
        {choices.map((time) => (
          <button
            key={time}
            type="button"
            aria-pressed={draft.time === time && !other}
            onClick={() => {
              setOther(false);
              onChange({ time });
            }}
          >
            {time}
          </button>
        ))}
        <button type="button" aria-pressed={other} onClick={() => setOther(true)}>
          {message('journal.happened.other')}
        </button>
      </div>
      {other ? (
        <TextField
          label={message('journal.happened.time')}
          hint={message('journal.time.hint')}
          size="touch"
          inputMode="numeric"
          value={draft.time}
          onChange={(time) => onChange({ time })}
          error={wrong ? message('journal.time.wrong') : null}
        />
      ) : null}
    </>
  );
}
