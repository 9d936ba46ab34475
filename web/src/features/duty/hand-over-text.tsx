import type { HandOver } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import styles from './hand-over.module.css';
import { NewsList } from './news-list.tsx';
import { SummaryList } from './summary-list.tsx';

/** The summary, what the one who leaves added, and what came after. */
export function HandOverText({ handOver, seen }: { handOver: HandOver; seen: number }): ReactNode {
  const today = useNow();
  const time = clockOrDate(handOver.preparedAt, today);
  return (
    <>
      <section className={styles['section']}>
        <h3>{message('duty.sum', { time })}</h3>
        <SummaryList summary={handOver.summary} />
      </section>
      {handOver.note === null ? null : (
        <section className={styles['section']}>
          <h3>{message('duty.over.note')}</h3>
          <p className={styles['note']}>{handOver.note}</p>
        </section>
      )}
      <section className={styles['section']}>
        <h3>{message('duty.news')}</h3>
        <NewsList handOver={handOver} seen={seen} />
      </section>
    </>
  );
}
