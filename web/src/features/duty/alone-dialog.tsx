import type { Shift } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { StepDialog } from '../../components/step-dialog.tsx';
import { newId } from '../../lib/new-id.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { SignDialog } from './sign-dialog.tsx';

/** Receiving without the one who leaves: the console writes the summary first, then it is read and signed with a reason. */
export function AloneDialog({ shift, onClose }: { shift: Shift; onClose: () => void }): ReactNode {
  const [handover] = useState(newId);
  const written = useLive((state) => state.dutyHandOvers.get(handover));
  const { send, busy, refusal } = useSend();
  if (written !== undefined) return <SignDialog handOver={written} shift={shift} onClose={onClose} />;
  const write = async (): Promise<void> => {
    await send('duty.prepare-hand-over', { handover, shift: shift.id });
  };
  return (
    <StepDialog
      title={message('duty.over.alone')}
      verb={message('duty.over.alone.go')}
      busy={busy}
      refusal={refusal}
      onSave={write}
      onClose={onClose}
    >
      <p>{message('duty.over.alone.what')}</p>
    </StepDialog>
  );
}
