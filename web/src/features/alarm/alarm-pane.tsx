import { callsInOrder, countStandings, lateBy, standingOf } from '#shared/alarm/standing.ts';
import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import type { Table } from '#shared/kernel/table.ts';
import { message } from '#shared/language/message.ts';
import { Phone } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { duration } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { phoneLink } from '../../lib/phone-link.ts';
import { usePhone } from '../../lib/viewport.ts';
import { useIsPast, useLive } from '../../sync/use-live.ts';
import styles from './alarm-pane.module.css';

/** So many stand on the board; the rest is on the page of alarms. */
const mostShown = 4;

/** The alarms on the board: who has answered of how many, and whom somebody has to call. Null where nobody is alarmed and nobody may be. */
export function AlarmPane({ onSend }: { onSend: (() => void) | null }): ReactNode {
  const alarms = useLive((state) => state.alarms);
  const open = useMemo(() => openAlarms(alarms), [alarms]);
  if (open.length === 0 && onSend === null) return null;
  return (
    <Pane
      title={message('alarm.title')}
      head={
        <PaneCaption>
          <Link href={paths.alarms}>{message('alarm.board.open', { count: open.length })}</Link>
        </PaneCaption>
      }
      end={
        onSend === null ? undefined : (
          <Button kind="quiet" size="small" onClick={onSend}>
            {message('alarm.send')}
          </Button>
        )
      }
    >
      <ul>
        {open.slice(0, mostShown).map((alarm) => (
          <Row key={alarm.id} alarm={alarm} />
        ))}
      </ul>
      {open.length > mostShown ? (
        <Link href={paths.alarms} className={styles['all'] ?? ''}>
          {message('alarm.board.all')}
        </Link>
      ) : null}
    </Pane>
  );
}

/** On a phone's board: that alarms go on, and the way there. */
export function AlarmBanner(): ReactNode {
  const phone = usePhone();
  const alarms = useLive((state) => state.alarms);
  const open = useMemo(() => openAlarms(alarms), [alarms]);
  if (!phone || open.length === 0) return null;
  return (
    <Link href={paths.alarms} className={styles['banner'] ?? ''}>
      <Glyph name="status-yellow" size={16} />
      {message('alarm.board.phone', { count: open.length })}
    </Link>
  );
}

function openAlarms(alarms: Table<Alarm>): readonly Alarm[] {
  return [...alarms.values()]
    .filter(({ status }) => status === 'open')
    .sort((one, other) => Number(one.test) - Number(other.test) || other.sentAt.localeCompare(one.sentAt));
}

function Row({ alarm }: { alarm: Alarm }): ReactNode {
  const table = useLive((state) => state.alarmCalls);
  const calls = useMemo(() => callsInOrder(table, alarm), [table, alarm]);
  const now = useNow(30);
  const counts = countStandings(calls);
  const missed = calls.find((call) => isMissed(call, now));
  const all = counts.answered === counts.count;
  return (
    <li className={styles['row']}>
      <Glyph name={missed === undefined ? (all ? 'status-green' : 'status-yellow') : 'status-red'} />
      <Link href={paths.alarms} className={styles['name'] ?? ''}>
        {alarm.test ? <b className={styles['test']}>{message('alarm.test')}</b> : null}
        {alarm.message ?? message('common.restricted')}
      </Link>
      <b className={styles['count']}>
        {message('alarm.answered-of', { answered: counts.answered, count: counts.count })}
      </b>
      {missed === undefined ? null : <Missed call={missed} now={now} />}
    </li>
  );
}

/** Whoever has to be called by telephone: late, or not reached. */
function Missed({ call, now }: { call: AlarmCall; now: number }): ReactNode {
  const past = useIsPast();
  const phone = useLive(
    (state) =>
      state.alarmRecipients.get(call.recipient)?.channels.find(({ kind }) => kind === 'sms')?.address ?? null,
  );
  const late = lateBy(call, now);
  const standing = standingOf(call);
  const name = call.name ?? message('alarm.unnamed');
  return (
    <p className={styles['missed']}>
      <span>
        {name},{' '}
        {standing === 'unanswered'
          ? message('alarm.standing.late', { duration: duration(late ?? 0) }).toLowerCase()
          : message(`alarm.standing.${standing === 'no-channel' ? standing : 'not-reached'}`).toLowerCase()}
      </span>
      {phone === null || past ? null : (
        <a
          className={buttonClass({ size: 'small' })}
          href={phoneLink(phone)}
          aria-label={message('alarm.do.call.name', { name, phone })}
        >
          <Icon of={Phone} />
          {message('alarm.do.call')}
        </a>
      )}
    </p>
  );
}

function isMissed(call: AlarmCall, now: number): boolean {
  const standing = standingOf(call);
  return standing === 'not-reached' || standing === 'no-channel' || lateBy(call, now) !== null;
}
