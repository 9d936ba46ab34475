import { message } from '#shared/language/message.ts';
import { may } from '#shared/authorization/capabilities.ts';
import type { KeyFact } from '#shared/situation/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useDraft } from '../../lib/draft.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './form.module.css';

const fields = ['label', 'value', 'source', 'note'] as const;

/** Sets a key fact, new or known. No figure without a source (ui.md, section 1). */
export function KeyFactDialog({ fact, onClose }: { fact: KeyFact | null; onClose: () => void }): ReactNode {
  const [id] = useState(() => fact?.id ?? newId());
  const [draft, setDraft, clear] = useDraft(`board.key-fact.${fact?.id ?? 'new'}`, {
    label: fact?.label ?? '',
    value: fact?.value ?? '',
    source: fact?.source ?? '',
    note: fact?.note ?? '',
  });
  const { send, busy, refusal, errorOf } = useSend(fields);
  const { roles } = useAccount();
  const done = (recorded: boolean): void => {
    if (!recorded) return;
    clear();
    onClose();
  };
  const save = (): Promise<boolean> =>
    send('situation.set-key-fact', {
      fact: id,
      label: draft.label.trim(),
      value: draft.value.trim(),
      source: draft.source.trim(),
      ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    });
  const longest = { label: 80, value: 60, source: 120, note: 200 };
  return (
    <Dialog title={message(fact === null ? 'board.facts.add.name' : 'board.facts.edit')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save().then(done);
        }}
      >
        {fields.map((field) => (
          <TextField
            key={field}
            label={message(`board.facts.${field}`)}
            hint={message(`board.facts.${field}.hint`)}
            value={draft[field]}
            onChange={(value) => setDraft({ ...draft, [field]: value })}
            maxLength={longest[field]}
            required={field !== 'note'}
            optional={field === 'note'}
            error={errorOf(field)}
          />
        ))}
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button type="submit" kind="primary" busy={busy}>
            {message(busy ? 'common.saving' : 'common.save')}
          </Button>
          <Button onClick={onClose}>{message('common.cancel')}</Button>
          {fact !== null && may(roles, 'situation.remove-key-fact') ? (
            <Button
              kind="quiet"
              title={message('board.facts.remove.what')}
              onClick={() => void send('situation.remove-key-fact', { fact: fact.id }).then(done)}
            >
              {message('board.facts.remove')}
            </Button>
          ) : null}
        </DialogActions>
      </form>
    </Dialog>
  );
}
