import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';
import { Notice } from './notice.tsx';
import { isSaveKey } from '../lib/keyboard.ts';
import styles from './step-dialog.module.css';

interface StepDialogProps {
  title: string;
  /** What the button says; repeats the verb of the title. */
  verb: string;
  /** What the button says meanwhile, where "Sparar" would not do. */
  busyVerb?: string;
  /** What the button that changes nothing says, where "Avbryt" could be taken for the verb. */
  back?: string;
  busy: boolean;
  refusal: string | null;
  /** The save key as it is written on the button, where people are to learn it. */
  keys?: string;
  /** Why the step cannot be taken now. */
  unavailable?: string | undefined;
  /** What follows. */
  note?: string;
  /** `wide` for rows of fields. */
  size?: 'medium' | 'wide';
  onSave: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** A small form that takes one step: its fields, a refusal, and the button that repeats the verb of the title. */
export function StepDialog(props: StepDialogProps): ReactNode {
  const { title, verb, busyVerb = message('common.saving'), back, busy, refusal } = props;
  const { keys, unavailable, note, size = 'medium', onSave, onClose, children } = props;
  return (
    <Dialog title={title} onClose={onClose} size={size}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void onSave();
        }}
        onKeyDown={(event) => isSaveKey(event) && void onSave()}
      >
        {children}
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <DialogActions>
          <Button
            kind="primary"
            type="submit"
            busy={busy}
            unavailable={unavailable}
            {...(keys !== undefined && { keys })}
          >
            {busy ? busyVerb : verb}
          </Button>
          <Button onClick={onClose}>{back ?? message('common.cancel')}</Button>
          {note === undefined ? null : <span className={styles['note']}>{note}</span>}
        </DialogActions>
      </form>
    </Dialog>
  );
}
