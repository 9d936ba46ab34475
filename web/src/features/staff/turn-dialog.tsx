import { message } from '#shared/language/message.ts';
import { functionName } from '#shared/staff/functions.ts';
import type { StaffAssignment } from '#shared/staff/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useNow } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { wholeSpan } from './span.ts';
import styles from './staff-page.module.css';

interface TurnDialogProps {
  turn: StaffAssignment;
  mayRemove: boolean;
  onClose: () => void;
}

/** Who has a function in one turn, how to reach them, and taking it out again. */
export function TurnDialog({ turn, mayRemove, onClose }: TurnDialogProps): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const at = useNow();
  const [removing, setRemoving] = useState(false);
  if (removing) return <RemoveDialog turn={turn} onClose={onClose} />;
  return (
    <Dialog title={turn.holder ?? message('common.restricted')} onClose={onClose} closeOutside>
      <dl className={styles['facts']}>
        <div>
          <dt>{message('staff.staffing.function')}</dt>
          <dd>{functionName(organisation, turn.function)}</dd>
        </div>
        <div>
          <dt>{message('staff.turn.time')}</dt>
          <dd>{wholeSpan(turn, at)}</dd>
        </div>
        {turn.phone === null ? null : (
          <div>
            <dt>{message('staff.assign.phone')}</dt>
            <dd>
              <a href={`tel:${turn.phone.replaceAll(/[^+\d]/g, '')}`}>{turn.phone}</a>
            </dd>
          </div>
        )}
      </dl>
      <DialogActions>
        <Button kind="primary" onClick={onClose}>
          {message('common.close')}
        </Button>
        {mayRemove ? <Button onClick={() => setRemoving(true)}>{message('staff.turn.remove')}</Button> : null}
      </DialogActions>
    </Dialog>
  );
}

function RemoveDialog({ turn, onClose }: { turn: StaffAssignment; onClose: () => void }): ReactNode {
  const [reason, setReason, clear] = useDraft(`staff.remove.${turn.id}`, '');
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const save = async (): Promise<void> => {
    if (!(await send('staff.remove-assignment', { assignment: turn.id, reason: reason.trim() }))) return;
    clear();
    announceOwn(message('staff.turn.removed'));
    onClose();
  };
  return (
    <StepDialog
      title={message('staff.turn.remove')}
      verb={busy ? message('common.saving') : message('staff.turn.remove')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={message('staff.turn.reason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        required
        error={errorOf('reason')}
      />
    </StepDialog>
  );
}
