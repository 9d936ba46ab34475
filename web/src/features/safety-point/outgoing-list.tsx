import { message } from '#shared/language/message.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { Clock, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { Icon } from '../../components/icon.tsx';
import { clockTime } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { sendNow } from '../../sync/outbox.ts';
import { rowWords } from '../../sync/row-words.ts';
import { useConnection } from '../../sync/use-connection.ts';
import styles from './own-point.module.css';

/** Without contact: that one may go on. */
export function OfflineNote(): ReactNode {
  const { status } = useConnection();
  if (status !== 'disconnected') return null;
  return (
    <div className={styles['offline']} role="status">
      <Icon of={WifiOff} size={18} />
      <span>{message('safety-point.own.offline')}</span>
      <Button kind="quiet" onClick={() => void sendNow()}>
        {message('safety-point.own.try')}
      </Button>
    </div>
  );
}

/** What has been saved and not yet received, the latest first; one that came back says why and leads to where it is mended. */
export function OutgoingList({ queue }: { queue: readonly OutboxRow[] }): ReactNode {
  if (queue.length === 0) return null;
  return (
    <section className={styles['queue']}>
      <h2>{message('safety-point.own.unsent')}</h2>
      <ol>
        {queue.toReversed().map((row) => (
          <li key={row.id}>
            <b>{clockTime(row.occurredAt)}</b>
            <span>
              {rowWords(row).text}
              {row.returned === null ? null : <em>{row.returned.title}</em>}
            </span>
            {row.status === 'waiting' ? (
              <span className={styles['state']}>
                <Icon of={Clock} />
                {message('safety-point.own.waiting')}
              </span>
            ) : (
              <span className={styles['state']}>
                <Glyph name="status-red" size={14} />
                {message('safety-point.own.failed')}
                <Link href={paths.unsent}>{message('unsent.mend')}</Link>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
