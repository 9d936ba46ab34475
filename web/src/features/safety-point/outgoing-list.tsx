import { message } from '#shared/language/message.ts';
import { Clock, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { Icon } from '../../components/icon.tsx';
import { clockTime } from '../../lib/format.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { outgoingLine } from './outgoing-lines.ts';
import { dropReport, type Outgoing, sendWaiting } from './outgoing-reports.ts';
import styles from './own-point.module.css';

/** Without contact: that one may go on. */
export function OfflineNote(): ReactNode {
  const { status } = useConnection();
  if (status !== 'disconnected') return null;
  return (
    <div className={styles['offline']} role="status">
      <Icon of={WifiOff} size={18} />
      <span>{message('safety-point.own.offline')}</span>
      <Button kind="quiet" onClick={() => void sendWaiting()}>
        {message('safety-point.own.try')}
      </Button>
    </div>
  );
}

/** What has been saved and not yet received, the latest first. */
export function OutgoingList({ queue }: { queue: readonly Outgoing[] }): ReactNode {
  if (queue.length === 0) return null;
  return (
    <section className={styles['queue']}>
      <h2>{message('safety-point.own.unsent')}</h2>
      <ol>
        {queue.toReversed().map((one) => (
          <li key={one.command}>
            <b>{clockTime(one.at)}</b>
            <span>
              {outgoingLine(one)}
              {one.reason === null ? null : <em>{one.reason}</em>}
            </span>
            {one.status === 'waiting' ? (
              <span className={styles['state']}>
                <Icon of={Clock} />
                {message('safety-point.own.waiting')}
              </span>
            ) : (
              <span className={styles['state']}>
                <Glyph name="status-red" size={14} />
                {message('safety-point.own.failed')}
                <Button kind="quiet" size="small" onClick={() => dropReport(one.command)}>
                  {message('safety-point.own.drop')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
