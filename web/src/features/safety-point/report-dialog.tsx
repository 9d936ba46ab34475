import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import type { ReactNode } from 'react';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './form.module.css';
import { composeReport, emptyReport } from './report.ts';
import { hasPower, NeedsField, NoteField, PowerField, VisitorsField } from './report-fields.tsx';
import { signed } from './visitor-counter.tsx';

/** Reports how it stands at a point: visitors, needs, backup power, a note. Only what is changed is sent. */
export function ReportDialog({ point, onClose }: { point: SafetyPoint; onClose: () => void }): ReactNode {
  const [draft, setDraft, clear] = useDraft(`safety-point.state.${point.id}`, emptyReport);
  const { send, busy, refusal } = useSend();
  const data = composeReport(point, draft);

  async function save(): Promise<void> {
    if (data === null || !(await send('safety-point.report', data))) return;
    clear();
    announceOwn(message('safety-point.own.saved'));
    onClose();
  }

  return (
    <StepDialog
      title={message('safety-point.report.title', { name: point.name })}
      verb={message('safety-point.report')}
      busy={busy}
      refusal={refusal}
      unavailable={data === null ? message('safety-point.report.empty') : undefined}
      onSave={save}
      onClose={onClose}
    >
      <div>
        <VisitorsField known={point} draft={draft} onChange={setDraft} capacity={point.capacity} />
        {data?.occupancyChange === undefined ? null : (
          <p className={styles['hint']}>
            {message('safety-point.visitors.as-change', { change: signed(data.occupancyChange) })}
          </p>
        )}
        {data?.occupancy === undefined ? null : (
          <p className={styles['hint']}>{message('safety-point.visitors.as-count')}</p>
        )}
      </div>
      <div>
        <NeedsField known={point} draft={draft} onChange={setDraft} />
      </div>
      {hasPower(point) ? <PowerField point={point} draft={draft} onChange={setDraft} /> : null}
      <NoteField draft={draft} onChange={setDraft} />
    </StepDialog>
  );
}
