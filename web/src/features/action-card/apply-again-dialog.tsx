import { message } from '#shared/language/message.ts';
import type { ActionCard } from '#shared/organisation/import-document.ts';
import type { ReactNode } from 'react';
import { StepDialog } from '../../components/step-dialog.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useApplyCard } from './use-apply-card.ts';

/** A card that has been applied is put up once more only when that is meant. */
export function ApplyAgainDialog(props: {
  card: ActionCard;
  incident: string;
  appliedAt: string;
  onClose: () => void;
}): ReactNode {
  const { card, incident, appliedAt, onClose } = props;
  const { apply, busy } = useApplyCard(incident);
  const at = useNow();
  return (
    <StepDialog
      title={message('action-card.apply-again.name', { title: card.title })}
      verb={busy ? message('common.saving') : message('action-card.apply-again')}
      busy={busy}
      refusal={null}
      onSave={async () => {
        await apply(card, true);
        onClose();
      }}
      onClose={onClose}
    >
      <p>{message('action-card.apply-again.what', { time: clockOrDate(appliedAt, at) })}</p>
    </StepDialog>
  );
}
