import { isMattering } from '#shared/duty/news.ts';
import type { HandOver } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './hand-over.module.css';
import { newsWords } from './news-words.ts';

/** What came after a summary, oldest first; what came after the position `seen` is marked as new. */
export function NewsList({ handOver, seen }: { handOver: HandOver; seen: number }): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const tasks = useLive((state) => state.tasks);
  const journal = useLive((state) => state.journal);
  const alarms = useLive((state) => state.alarms);
  const escalations = useLive((state) => state.escalations);
  const today = useNow();
  if (handOver.news.length === 0) return <p className="muted">{message('duty.news.none')}</p>;
  return (
    <ol className={styles['news']}>
      {handOver.news.map((news) => (
        <li
          key={news.seq}
          className={classNames(
            styles['line'],
            isMattering(news.type) && styles['matters'],
            news.seq > seen && styles['new'],
          )}
        >
          <time dateTime={news.at}>{clockOrDate(news.at, today)}</time>
          <span>{newsWords(news, { incidents, tasks, journal, alarms, escalations })}</span>
        </li>
      ))}
    </ol>
  );
}
