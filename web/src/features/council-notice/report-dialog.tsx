import type { CouncilNotice } from '#shared/crisis-leadership/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { now } from '../../lib/clock.ts';
import { useDraft } from '../../lib/draft.ts';
import { writtenTime } from '../../lib/stated-time.ts';
import { liveState } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';

/** Ticks off what an approved notice named, as reported at the council's meeting on a day. */
export function ReportDialog({ notice, onClose }: { notice: CouncilNotice; onClose: () => void }): ReactNode {
  const [date, setDate, clear] = useDraft(`council-notice.report.${notice.id}`, '');
  const [checked, setChecked] = useState(false);
  const { send, busy, refusal, errorOf } = useSend(['meetingDate']);
  const today = writtenTime(new Date(now()).toISOString()).slice(0, 10);
  const wrong = !/^\d{4}-\d{2}-\d{2}$/.test(date)
    ? message('council-notice.report.date.missing')
    : date > today
      ? message('council-notice.report.date.ahead')
      : null;
  async function save(): Promise<void> {
    setChecked(true);
    if (wrong !== null) return;
    const data = { decisions: unreported(notice), meetingDate: date, notice: notice.id };
    if (!(await send('crisis-leadership.report-to-council', data))) return;
    clear();
    announceOwn(message('council-notice.report.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message('council-notice.report')}
      verb={message('council-notice.report')}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        type="date"
        label={message('council-notice.report.date')}
        value={date}
        onChange={setDate}
        error={checked && wrong !== null ? wrong : errorOf('meetingDate')}
      />
      <Notice>{message('council-notice.report.what')}</Notice>
    </StepDialog>
  );
}

/** What the notice named and has not been ticked off before, whatever kind it is of. */
function unreported(notice: CouncilNotice): string[] {
  const { activations, takeovers, decisions } = liveState().crisisLeadership;
  return [...notice.activations, ...notice.takeovers, ...notice.decisions].filter(
    (id) => (activations[id] ?? takeovers[id] ?? decisions[id])?.councilMeeting === null,
  );
}
