import type { DecisionProposal } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';

/** Says no to a proposal, with a motive. */
export function DeclineProposalDialog({
  proposal,
  onClose,
}: {
  proposal: DecisionProposal;
  onClose: () => void;
}): ReactNode {
  const shortest = useLive((state) => state.organisation?.rules.motiveMinLength ?? 1);
  const [motive, setMotive, clear] = useDraft(`leadership.decline.${proposal.id}`, '');
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['motive']);
  const short = motive.trim().length < shortest;

  async function save(): Promise<void> {
    setChecked(true);
    if (short) return;
    const data = { proposal: proposal.id, motive: motive.trim() };
    if (!(await send('crisis-leadership.decline-proposal', data))) return;
    clear();
    announceOwn(message('proposals.decline.done'));
    onClose();
  }

  return (
    <StepDialog
      title={message('proposals.decline.title')}
      verb={message('proposals.decline')}
      busyVerb={message('proposals.decline.busy')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{proposal.text ?? message('common.restricted')}</p>
      <TextArea
        label={message('incident.motive')}
        value={motive}
        onChange={setMotive}
        error={checked && short ? message('incident.motive.short', { count: shortest }) : errorOf('motive')}
      />
    </StepDialog>
  );
}
