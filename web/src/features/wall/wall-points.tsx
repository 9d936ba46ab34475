import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { pointsInUseFirst, visitorsNow } from '#shared/safety-point/visitors.ts';
import { type ReactNode, useMemo } from 'react';
import { SafetyPointStatus } from '../../components/safety-point-status.tsx';
import { useLive } from '../../sync/use-live.ts';
import { FitText } from './fit-text.tsx';
import styles from './wall-page.module.css';

const rowsAtMost = 5;

/** The safety points: those in use by name, the others counted where there is no room. */
export function WallPoints(): ReactNode {
  const points = useLive((state) => state.safetyPoints);
  const sorted = useMemo(() => pointsInUseFirst(points.values()), [points]);
  const { open, visitors, places } = visitorsNow(sorted);
  const fits = sorted.length <= rowsAtMost;
  const shown = fits ? sorted : sorted.slice(0, rowsAtMost - 1);
  const rest = sorted.slice(shown.length);
  return (
    <section className={styles['panel']}>
      <h2>
        {message('wall.points')}
        <span>{caption(open, visitors, places)}</span>
      </h2>
      {shown.map((point) => (
        <div key={point.id} className={styles['point']}>
          <FitText>{point.name}</FitText>
          <SafetyPointStatus status={point.status} />
          <span className={styles['ratio']}>{ratio(point)}</span>
        </div>
      ))}
      {fits ? null : (
        <div className={styles['point']}>
          <span>{message('wall.points.others')}</span>
          <span>{restWords(rest)}</span>
        </div>
      )}
    </section>
  );
}

function caption(open: number, visitors: number, places: number): string {
  if (open === 0) return message('wall.points.none-open');
  if (places === 0) return message('wall.points.visitors', { count: visitors });
  return message('wall.points.places', { visitors: String(visitors), places: String(places) });
}

function ratio({ status, occupancy, capacity }: SafetyPoint): string {
  if ((status !== 'open' && status !== 'full') || occupancy === null) return '';
  if (capacity === null) return String(occupancy);
  return message('wall.points.ratio', { visitors: String(occupancy), capacity: String(capacity) });
}

function restWords(rest: readonly SafetyPoint[]): string {
  if (rest.every(({ status }) => status === 'closed'))
    return message('wall.points.closed', { count: rest.length });
  return message('wall.points.more', { count: String(rest.length) });
}
