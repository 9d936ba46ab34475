import { may } from '#shared/authorization/capabilities.ts';
import type { Alarm } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useDraft } from '../../lib/draft.ts';
import { useAccount } from '../../lib/session.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './alarm-card.module.css';
import { TestMark } from './test-mark.tsx';

/** What may be done with an alarm that goes on: the next now, hold, go on, end. */
export function AlarmActions({ alarm }: { alarm: Alarm }): ReactNode {
  const { roles } = useAccount();
  const { send, busy, refusal } = useSend();
  const [ending, setEnding] = useState(false);
  if (alarm.status === 'ended' || !may(roles, 'alarm.end')) return null;
  const order = async (type: 'alarm.call-next' | 'alarm.hold' | 'alarm.resume'): Promise<void> => {
    if (await send(type, { alarm: alarm.id })) announceOwn(message('alarm.do.done'));
  };
  const hasNext = alarm.mode === 'in-order' && alarm.called < alarm.order.length;
  return (
    <div className={styles['actions']}>
      {hasNext ? (
        <Button busy={busy} onClick={() => void order('alarm.call-next')}>
          {message('alarm.do.next')}
        </Button>
      ) : null}
      {alarm.heldAt === null ? (
        <Button busy={busy} onClick={() => void order('alarm.hold')}>
          {message('alarm.do.hold')}
        </Button>
      ) : (
        <Button kind="primary" busy={busy} onClick={() => void order('alarm.resume')}>
          {message('alarm.do.resume')}
        </Button>
      )}
      <Button onClick={() => setEnding(true)}>{message('alarm.do.end')}</Button>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      {ending ? <EndDialog alarm={alarm} onClose={() => setEnding(false)} /> : null}
    </div>
  );
}

function EndDialog({ alarm, onClose }: { alarm: Alarm; onClose: () => void }): ReactNode {
  const [reason, setReason, clear] = useDraft(`alarm.end.${alarm.id}`, '');
  const { send, busy, refusal, errorOf } = useSend(['reason']);
  const end = async (): Promise<void> => {
    const why = reason.trim();
    if (!(await send('alarm.end', { alarm: alarm.id, ...(why === '' ? {} : { reason: why }) }))) return;
    clear();
    announceOwn(message('alarm.do.done'));
    onClose();
  };
  return (
    <StepDialog
      title={message('alarm.end.title')}
      verb={message('alarm.do.end')}
      busy={busy}
      refusal={refusal}
      onSave={end}
      onClose={onClose}
    >
      {alarm.test ? <TestMark /> : null}
      <p>{message('alarm.end.what')}</p>
      <TextArea
        label={message('alarm.end.reason')}
        value={reason}
        onChange={setReason}
        optional
        error={errorOf('reason')}
      />
    </StepDialog>
  );
}
