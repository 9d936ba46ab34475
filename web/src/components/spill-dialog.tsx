import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { StepDialog } from './step-dialog.tsx';

/** The one press by which a text that must never have been entered leaves every screen. Nothing is written in it. */
export function SpillDialog(props: {
  busy: boolean;
  refusal: string | null;
  onSave: () => Promise<void>;
  onClose: () => void;
}): ReactNode {
  const { busy, refusal, onSave, onClose } = props;
  return (
    <StepDialog
      title={message('erasure.spill.report.title')}
      verb={message('erasure.spill.report.verb')}
      busy={busy}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <p>{message('erasure.spill.report.text')}</p>
    </StepDialog>
  );
}
