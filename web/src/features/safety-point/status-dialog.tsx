import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { TextArea } from '../../components/field.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';
import { composeStatus, emptyStatus, opensWarmingCentre, type StatusFault } from './status.ts';
import { StatusFields } from './status-fields.tsx';
import { useRules } from './use-rules.ts';

/** Changes a point's status. */
export function StatusDialog({
  point,
  onPropose,
  onClose,
}: {
  point: SafetyPoint;
  /** Asks the committee to decide instead; null where the account may not. */
  onPropose: (() => void) | null;
  onClose: () => void;
}): ReactNode {
  const rules = useRules();
  const [draft, setDraft, clear] = useDraft(`safety-point.status.${point.id}`, emptyStatus);
  const [faults, setFaults] = useState<readonly StatusFault[]>([]);
  const { send, busy, refusal, errorOf } = useSend(['decision', 'reason']);
  const { data } = composeStatus(point, draft, rules);
  const untouched = draft.status === null && draft.warming === null;

  async function save(): Promise<void> {
    const composed = composeStatus(point, draft, rules);
    setFaults(composed.faults);
    if (composed.data === null || !(await send('safety-point.set-status', composed.data))) return;
    clear();
    announceOwn(message('safety-point.own.saved'));
    onClose();
  }

  return (
    <StepDialog
      title={message('safety-point.set-status.title', { name: point.name })}
      verb={message('safety-point.set-status')}
      busy={busy}
      refusal={refusal}
      unavailable={
        data === null && (untouched || faults.includes('status'))
          ? message('safety-point.status.same')
          : undefined
      }
      onSave={save}
      onClose={onClose}
    >
      <StatusFields
        point={point}
        draft={draft}
        onChange={setDraft}
        rules={rules}
        faults={faults}
        errorOf={errorOf}
        onPropose={onPropose}
      />
      {opensWarmingCentre(point, draft) ? null : (
        <TextArea
          label={message('safety-point.reason.optional')}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
          optional
          rows={2}
          error={errorOf('reason')}
        />
      )}
    </StepDialog>
  );
}
