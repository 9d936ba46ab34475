import { kronor } from '#shared/cost/money.ts';
import type { Cost } from '#shared/cost/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../../components/field.tsx';
import { StepDialog } from '../../../components/step-dialog.tsx';
import { announceOwn } from '../../../lib/announce.ts';
import { useSend } from '../../../sync/use-send.ts';

/** A cost that shall not be counted stays in the list, struck, with why. */
export function StrikeCostDialog({ cost, onClose }: { cost: Cost; onClose: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const save = async (): Promise<void> => {
    if (!(await send('cost.strike', { cost: cost.id, reason: reason.trim() }))) return;
    announceOwn(message('cost.strike.done'));
    onClose();
  };
  return (
    <StepDialog
      title={message('cost.strike.title')}
      verb={message(busy ? 'common.saving' : 'cost.strike')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>
        {message('cost.strike.what', {
          what: cost.what ?? message('common.restricted'),
          amount: kronor(cost.amountOre),
        })}
      </p>
      <TextArea
        label={message('cost.reason')}
        rows={2}
        required
        value={reason}
        onChange={setReason}
        error={errorOf('reason')}
      />
    </StepDialog>
  );
}
