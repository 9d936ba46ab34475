import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import type { ReactNode } from 'react';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { rowWords } from '../../sync/row-words.ts';
import styles from './unsent-page.module.css';

/** One that waits: when it was given, what it is, about what, in which words. */
export function WaitingRow({ row }: { row: OutboxRow }): ReactNode {
  return (
    <li className={styles['row']}>
      <RowHead row={row} />
    </li>
  );
}

/** What both lists say of a row. */
export function RowHead({ row }: { row: OutboxRow }): ReactNode {
  const today = useNow();
  const { what, about, text } = rowWords(row);
  return (
    <>
      <p className={styles['head']}>
        <time dateTime={row.occurredAt}>{clockOrDate(row.occurredAt, today)}</time>
        <b>{what}</b>
        {about === null || about === text ? null : <span>{about}</span>}
      </p>
      {text === what ? null : <p className={styles['text']}>{text}</p>}
    </>
  );
}
