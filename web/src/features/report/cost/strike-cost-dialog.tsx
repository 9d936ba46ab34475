import { kronor } from '#shared/cost/money.ts';
import type { Cost } from '#shared/cost/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { StrikeDialog } from '../strike-dialog.tsx';

/** A cost that shall not be counted stays in the list, struck, with why. */
export function StrikeCostDialog({ cost, onClose }: { cost: Cost; onClose: () => void }): ReactNode {
  return (
    <StrikeDialog
      title={message('cost.strike.title')}
      verb={message('cost.strike')}
      what={message('cost.strike.what', {
        what: cost.what ?? message('common.restricted'),
        amount: kronor(cost.amountOre),
      })}
      reasonLabel={message('cost.reason')}
      done={message('cost.strike.done')}
      strike={(send, reason) => send('cost.strike', { cost: cost.id, reason })}
      onClose={onClose}
    />
  );
}
