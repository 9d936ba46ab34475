import { message } from '#shared/language/message.ts';
import type { SituationReport } from '#shared/situation-report/state.ts';
import type { ReactNode } from 'react';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useSend } from '../../sync/use-send.ts';
import type { editable } from './use-make-draft.ts';

interface ApproveProps {
  report: SituationReport;
  /** What the one who approves has before them. */
  revision: number;
  /** Changes that are not saved, which are saved with the approval; null where there are none. */
  sections: ReturnType<typeof editable> | null;
  onApproved: () => void;
  onClose: () => void;
}

/** Approves what stands on the page: it gets its number and never changes. */
export function ApproveDialog({ report, revision, sections, onApproved, onClose }: ApproveProps): ReactNode {
  const { send, busy, refusal } = useSend();
  async function approve(): Promise<void> {
    const data = { report: report.id, revision, ...(sections === null ? {} : { sections }) };
    if (!(await send('situation-report.approve', data))) return;
    onApproved();
    announceOwn(message('situation-report.approve.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message('situation-report.approve.title')}
      verb={message('situation-report.approve')}
      busy={busy}
      refusal={refusal}
      onSave={approve}
      onClose={onClose}
    >
      <p>{message('situation-report.approve.what')}</p>
      {sections === null ? null : <p>{message('situation-report.approve.unsaved')}</p>}
    </StepDialog>
  );
}
