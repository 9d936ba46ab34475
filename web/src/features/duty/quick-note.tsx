import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './duty-page.module.css';

/** A note about the shift in the diary; a calm shift is one press. */
export function QuickNote(): ReactNode {
  const [text, setText, clear] = useDraft('duty.quick-note', '');
  const [entry, setEntry] = useState(newId);
  const { send, busy, refusal, errorOf } = useSend(['text']);
  const note = async (words: string): Promise<void> => {
    if (words.trim() === '') return;
    const data = { entry, kind: 'note', direction: 'internal', text: words.trim() } as const;
    if (!(await send('journal.write', data))) return;
    setEntry(newId());
    clear();
    announceOwn(message('duty.quick.done'));
  };
  return (
    <Pane title={message('duty.quick')}>
      <form
        className={styles['quick']}
        onSubmit={(event) => {
          event.preventDefault();
          void note(text);
        }}
      >
        <TextField
          label={message('duty.quick.field')}
          value={text}
          onChange={setText}
          maxLength={10_000}
          error={errorOf('text')}
        />
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <div className={styles['actions']}>
          <Button type="submit" busy={busy}>
            {message(busy ? 'duty.quick.busy' : 'duty.quick.action')}
          </Button>
          <Button kind="quiet" busy={busy} onClick={() => void note(message('duty.quick.calm.text'))}>
            {message('duty.quick.calm')}
          </Button>
        </div>
      </form>
    </Pane>
  );
}
