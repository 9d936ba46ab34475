import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { fuelLeftMinutes } from '#shared/safety-point/fuel.ts';
import type { ReactNode } from 'react';
import { SmallGraph } from '../../../components/small-graph.tsx';
import { useNow } from '../../../lib/clock.ts';
import { duration } from '../../../lib/format.ts';
import { useLive } from '../../../sync/use-live.ts';
import styles from './life.module.css';

/** How visitors and fuel have gone, to be looked at. */
export function History({ point }: { point: SafetyPoint }): ReactNode {
  const now = useNow();
  const samples = useLive((state) => state.pointHistories.get(point.id)?.samples);
  if (samples === undefined || samples.length === 0)
    return <p className={styles['none']}>{message('point-life.history.none')}</p>;
  const at = new Date(now).toISOString();
  const last = samples.at(-1)?.at ?? '';
  const fuel =
    at > last ? [...samples, { at, occupancy: null, fuelMinutes: fuelLeftMinutes(point, at) }] : samples;
  return (
    <div className={styles['graphs']}>
      <div>
        <h3>{message('point-life.history.visitors')}</h3>
        <SmallGraph
          label={message('point-life.history.visitors')}
          points={samples.map((sample) => ({ at: sample.at, value: sample.occupancy }))}
          until={now}
          shape="step"
          ceiling={point.capacity}
          withTable
        />
      </div>
      {fuel.some(({ fuelMinutes }) => fuelMinutes !== null) ? (
        <div>
          <h3>{message('point-life.history.fuel')}</h3>
          <SmallGraph
            label={message('point-life.history.fuel')}
            points={fuel.map((sample) => ({ at: sample.at, value: sample.fuelMinutes }))}
            until={now}
            shape="slope"
            words={(minutes) => duration(minutes * 60_000)}
            withTable
          />
        </div>
      ) : null}
    </div>
  );
}
