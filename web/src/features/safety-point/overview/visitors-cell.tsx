import { message } from '#shared/language/message.ts';
import { freePlaces } from '#shared/safety-point/overview.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import type { ReactNode } from 'react';
import { Meter } from '../../../components/meter.tsx';
import { SmallGraph } from '../../../components/small-graph.tsx';
import { useNow } from '../../../lib/clock.ts';
import { number } from '../../../lib/format.ts';
import { useLive } from '../../../sync/use-live.ts';
import styles from './points-table.module.css';

/** How many are there, of how many, how many more it takes, and how that has been. */
export function VisitorsCell({ point }: { point: SafetyPoint }): ReactNode {
  const { id, name, status, occupancy, capacity } = point;
  const used = status === 'open' || status === 'full' || status === 'closing';
  const places =
    capacity === null
      ? message('safety-point.visitors.unknown-capacity')
      : message('safety-point.places', { capacity: number(capacity) });
  if (occupancy === null)
    return (
      <>
        {used ? <b className={styles['missing']}>{message('safety-point.visitors.missing')}</b> : null}
        <span className={styles['under']}>{places}</span>
      </>
    );
  const free = freePlaces(point);
  return (
    <>
      <b className={styles['figure']}>{number(occupancy)}</b>{' '}
      {capacity === null ? null : message('safety-point.visitors.of', { capacity: number(capacity) })}
      {capacity === null ? <span className={styles['under']}>{places}</span> : null}
      {capacity === null ? null : (
        <span className={styles['meter']}>
          <Meter label={name} value={occupancy} total={capacity} />
        </span>
      )}
      {free === null || free === 0 ? null : (
        <span className={styles['under']}>{message('point-overview.free', { count: number(free) })}</span>
      )}
      <Graph point={id} name={name} capacity={capacity} />
    </>
  );
}

/** Only where there is a course to look at. */
function Graph({
  point,
  name,
  capacity,
}: {
  point: string;
  name: string;
  capacity: number | null;
}): ReactNode {
  const now = useNow();
  const samples = useLive((state) => state.pointHistories.get(point)?.samples);
  const known = samples?.filter(({ occupancy }) => occupancy !== null) ?? [];
  if (known.length < 3) return null;
  return (
    <div className={styles['graph']}>
      <SmallGraph
        label={message('point-overview.graph.visitors', { name })}
        points={known.map(({ at, occupancy }) => ({ at, value: occupancy }))}
        until={now}
        shape="step"
        ceiling={capacity}
      />
    </div>
  );
}
