import { message } from '#shared/language/message.ts';
import { fuelEndsAt, fuelLeftMinutes, runsOnReserve } from '#shared/safety-point/fuel.ts';
import { soonMinutes } from '#shared/safety-point/fuel-order.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import type { ReactNode } from 'react';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate, duration } from '../../../lib/format.ts';
import styles from './points-table.module.css';

/** How long the reserve power lasts and when it ends, by the server's clock. */
export function FuelCell({ point }: { point: SafetyPoint }): ReactNode {
  const now = useNow();
  const minutes = fuelLeftMinutes(point, new Date(now).toISOString());
  const ends = fuelEndsAt(point);
  const on = point.status === 'closed' ? null : point.powerSource;
  const source = on === 'grid' || on === 'none' ? <Source of={on} /> : null;
  if (!point.backupPower)
    return (
      <>
        <span>{message('point-overview.power.none')}</span>
        {source}
      </>
    );
  if (minutes === null)
    return (
      <>
        <span className={runsOnReserve(point) ? styles['missing'] : undefined}>
          {message('point-overview.power.unknown')}
        </span>
        {source}
      </>
    );
  if (minutes === 0) return <b className={styles['missing']}>{message('point-overview.empty')}</b>;
  const left = message('point-overview.left', { duration: duration(minutes * 60_000) });
  const running = runsOnReserve(point);
  return (
    <>
      <b className={running && minutes <= soonMinutes ? styles['missing'] : styles['hours']}>
        {running ? left : duration(minutes * 60_000)}
      </b>
      {ends === null ? null : (
        <span className={styles['under']}>
          {message('point-overview.ends', { time: clockOrDate(ends, now) })}
        </span>
      )}
      {point.status === 'closed' && point.backupPowerAt === null ? (
        <span className={styles['under']}>{message('point-overview.ends.as-closed')}</span>
      ) : null}
      {source}
    </>
  );
}

function Source({ of }: { of: 'grid' | 'none' }): ReactNode {
  return (
    <span className={styles['under']}>
      {message(of === 'grid' ? 'point-overview.grid' : 'point-overview.dark')}
    </span>
  );
}
