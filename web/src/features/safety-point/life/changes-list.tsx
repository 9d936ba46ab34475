import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import type { ReactNode } from 'react';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate } from '../../../lib/format.ts';
import { useLive } from '../../../sync/use-live.ts';
import { changesAt } from './changes.ts';
import styles from './life.module.css';

/** What has changed at a point lately. */
export function ChangesList({ point, most = 8 }: { point: SafetyPoint; most?: number }): ReactNode {
  const now = useNow();
  const [needs, deliveries] = [
    useLive((state) => state.pointNeeds),
    useLive((state) => state.pointDeliveries),
  ];
  const handOvers = useLive((state) => state.pointHandOvers);
  const history = useLive((state) => state.pointHistories.get(point.id));
  const own = <Row extends { readonly safetyPoint: string }>(rows: Iterable<Row>): Row[] =>
    [...rows].filter(({ safetyPoint }) => safetyPoint === point.id);
  const changes = changesAt({
    point,
    needs: own(needs.values()),
    deliveries: own(deliveries.values()),
    handOvers: own(handOvers.values()),
    history,
  });
  if (changes.length === 0) return <p className={styles['none']}>{message('point-life.changed.none')}</p>;
  return (
    <ul className={styles['rows']}>
      {changes.slice(0, most).map(({ at, text, by }, index) => (
        <li key={`${at} ${index}`}>
          <span className={styles['time']}>{clockOrDate(at, now)}</span>
          <span>
            {text}
            {by === null ? null : <small>{by}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
