import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Meter } from '../../../components/meter.tsx';
import { number } from '../../../lib/format.ts';
import { useWaiting } from '../../../sync/outbox-store.ts';
import { usePhotographProgress } from '../../../sync/photograph-progress.ts';
import styles from './photographs.module.css';

/** The photographs of a point that have not been sent, in the order in which they go: "Bild 2 av 3, 40 %". */
export function WaitingPhotographs({ safetyPoint }: { safetyPoint: string }): ReactNode {
  const progress = usePhotographProgress();
  const waiting = useWaiting().filter(
    ({ lane, data }) => lane === 'photograph' && data['safetyPoint'] === safetyPoint,
  );
  if (waiting.length === 0) return null;
  return (
    <ol className={styles['waiting']}>
      {waiting.map(({ id, data }, index) => {
        const sent = progress[String(data['attachment'])];
        const place = { number: number(index + 1), count: number(waiting.length) };
        const percent = Math.round((sent ?? 0) * 100);
        const text =
          sent === undefined
            ? message('photograph.waits', place)
            : message('photograph.sending', { ...place, percent: String(percent) });
        return (
          <li key={id}>
            {text}
            {sent === undefined ? null : <Meter label={text} value={percent} total={100} />}
          </li>
        );
      })}
    </ol>
  );
}
