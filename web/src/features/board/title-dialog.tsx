import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';

/** Names what is going on, for everybody. */
export function TitleDialog({
  current,
  onClose,
}: {
  current: string | null;
  onClose: () => void;
}): ReactNode {
  const [title, setTitle, clear] = useDraft('board.title', current ?? '');
  const { send, busy, refusal, errorOf } = useSend(['title']);
  const save = async (): Promise<void> => {
    if (!(await send('situation.set-title', { title: title.trim() }))) return;
    clear();
    onClose();
  };
  return (
    <Dialog title={message(current === null ? 'board.title.set' : 'board.title.edit')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={message('board.title.field')}
          hint={message('board.title.hint')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          required
          error={errorOf('title')}
        />
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button type="submit" kind="primary" busy={busy}>
            {message(busy ? 'common.saving' : 'common.save')}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
