import { message } from '#shared/language/message.ts';
import { BellRing } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import styles from './decision-alarm-bar.module.css';
import { asksForDecision, ringingAlarms } from './own-alarms.ts';

/** Above the question to the chair: the alarm about it, acknowledged by one press, while the answers stay in reach. */
export function DecisionAlarmBar(): ReactNode {
  const account = useAccount();
  const alarms = useLive((state) => state.alarms);
  const calls = useLive((state) => state.alarmCalls);
  const escalations = useLive((state) => state.escalations);
  const { send, busy, refusal } = useSend();
  const own = useMemo(
    () => ringingAlarms(alarms, calls, account).find(({ alarm }) => asksForDecision(alarm, escalations)),
    [alarms, calls, account, escalations],
  );
  if (own === undefined) return null;
  const { id } = own.alarm;
  return (
    <section className={styles['bar']} aria-label={message('alarm.own.of-decision')}>
      <p>
        <Icon of={BellRing} />
        {message('alarm.own.of-decision')}
      </p>
      <Button busy={busy} onClick={() => void send('alarm.acknowledge', { alarm: id, answer: 'understood' })}>
        {message('alarm.own.understood')}
      </Button>
      {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
    </section>
  );
}
