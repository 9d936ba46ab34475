import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { quorumOf } from '#shared/projections/minutes-document.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import styles from './meeting.module.css';
import { CancelDialog, RegistryNumberDialog } from './reason-dialog.tsx';
import { useMayLead } from './use-may-lead.ts';

type Step = 'attendance' | 'cancel' | 'close' | 'number';

/** Where a meeting stands, whether it may decide, and the next step. */
export function MeetingFacts({ meeting }: { meeting: Meeting }): ReactNode {
  const { roles } = useAccount();
  const mayLead = useMayLead();
  const [step, setStep] = useState<Step | null>(null);
  const { status } = meeting;
  const close = (): void => setStep(null);
  const quorum = meeting.attendances.at(-1)?.quorum;
  const secretary = may(roles, 'meeting.record-item');
  return (
    <Pane title={message('meeting.title')}>
      <div className={styles['facts']}>
        <p className={styles['word']}>{message(`meeting.status.${status}`)}</p>
        <p>{fullTime(meeting.startsAt)}</p>
        <p>
          {meeting.digital
            ? message('meeting.minutes.place.digital', {
                place: meeting.place ?? message('common.restricted'),
              })
            : (meeting.place ?? message('common.restricted'))}
        </p>
        {quorum === undefined ? null : (
          <Notice kind={quorum.met ? 'plain' : 'attention'}>{quorumOf(quorum)}</Notice>
        )}
        {meeting.registryNumber === null ? null : (
          <p>{message('meeting.registry-number.is', { number: meeting.registryNumber })}</p>
        )}
        {status === 'closed' ? <p className={styles['fine']}>{message('meeting.closed.what')}</p> : null}
        {status === 'approved' ? <p className={styles['fine']}>{message('meeting.approved.what')}</p> : null}
        <div className={styles['actions']}>
          {status === 'called' && may(roles, 'meeting.open') ? (
            <Button
              kind="primary"
              onClick={() => setStep('attendance')}
              unavailable={mayLead ? undefined : message('rejections.chair-not-prevented')}
            >
              {message('meeting.open')}
            </Button>
          ) : null}
          {status === 'called' && secretary ? (
            <Button onClick={() => setStep('cancel')}>{message('meeting.cancel')}</Button>
          ) : null}
          {status === 'open' && secretary ? (
            <Button kind="primary" onClick={() => setStep('close')}>
              {message('meeting.close')}
            </Button>
          ) : null}
          {(status === 'open' || status === 'closed') && secretary ? (
            <Button onClick={() => setStep('attendance')}>{message('meeting.attendance.change')}</Button>
          ) : null}
          {status !== 'approved' && status !== 'cancelled' && secretary ? (
            <Button onClick={() => setStep('number')}>{message('meeting.registry-number.set')}</Button>
          ) : null}
        </div>
      </div>
      {step === 'attendance' ? <AttendanceDialog meeting={meeting} onClose={close} /> : null}
      {step === 'cancel' ? <CancelDialog meeting={meeting.id} onClose={close} /> : null}
      {step === 'close' ? <CloseDialog meeting={meeting} onClose={close} /> : null}
      {step === 'number' ? <RegistryNumberDialog meeting={meeting.id} onClose={close} /> : null}
    </Pane>
  );
}
