import { may } from '#shared/authorization/capabilities.ts';
import type { Alarm } from '#shared/alarm/state.ts';
import { message } from '#shared/language/message.ts';
import { Bell } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import layout from '../../components/one-column.module.css';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { classNames } from '../../lib/class-names.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { AlarmCard } from './alarm-card.tsx';
import styles from './alarm-page.module.css';
import { SendAlarmDialog } from './send-alarm-dialog.tsx';

/** Alarms that go on, with who has answered what, and those that have ended. */
export default function AlarmPage(): ReactNode {
  const ready = useReady();
  const { roles } = useAccount();
  const alarms = useLive((state) => state.alarms);
  const [sending, setSending] = useState(false);
  const [open, ended] = useMemo(() => byStatus(alarms.values()), [alarms]);
  const maySend = may(roles, 'alarm.send');
  return (
    <div className={classNames(layout['page'], styles['page'])}>
      <div className={styles['top']}>
        <h1>{message('alarm.title')}</h1>
        {maySend ? (
          <Button kind="primary" icon={<Icon of={Bell} />} onClick={() => setSending(true)}>
            {message('alarm.send')}
          </Button>
        ) : null}
        <Link href={paths.alarmLists} className={buttonClass({})}>
          {message('alarm.lists.link')}
        </Link>
        <Link href={paths.escalationRules} className={buttonClass({})}>
          {message('alarm.rules.link')}
        </Link>
      </div>
      <Pane title={message('alarm.open')} count={open.length}>
        {ready ? null : <LoadingBars />}
        {ready && open.length === 0 ? (
          <EmptyState icon={<Icon of={Bell} />} title={message('alarm.open.none')}>
            {message('alarm.open.none.what')}
          </EmptyState>
        ) : null}
        {open.map((alarm) => (
          <AlarmCard key={alarm.id} alarm={alarm} />
        ))}
      </Pane>
      <Pane title={message('alarm.ended')} end={<PaneCaption>{message('alarm.ended.older')}</PaneCaption>}>
        {ready && ended.length === 0 ? <EmptyState title={message('alarm.ended.none')} /> : null}
        {ended.map((alarm) => (
          <AlarmCard key={alarm.id} alarm={alarm} />
        ))}
      </Pane>
      {sending ? <SendAlarmDialog onClose={() => setSending(false)} /> : null}
    </div>
  );
}

/** Those that go on, in earnest first and the newest first; those that have ended, the newest first. */
function byStatus(alarms: Iterable<Alarm>): [Alarm[], Alarm[]] {
  const all = [...alarms].sort((one, other) => other.sentAt.localeCompare(one.sentAt));
  const open = all.filter(({ status }) => status === 'open');
  return [
    open.sort((one, other) => Number(one.test) - Number(other.test)),
    all.filter(({ status }) => status === 'ended'),
  ];
}
