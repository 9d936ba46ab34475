import { message } from '#shared/language/message.ts';
import { fuelLeftMinutes } from '#shared/safety-point/fuel.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { Meter } from '../../components/meter.tsx';
import { needText } from '../../components/safety-point-words.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, number } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import styles from './selected-panel.module.css';

/** A safety point in short, with the way to its row. */
export function PointFacts({ point }: { point: SafetyPoint }): ReactNode {
  const today = useNow();
  const left = fuelLeftMinutes(point, new Date(today).toISOString());
  const status = message(`safety-point-status.${point.status}`);
  return (
    <>
      <p className={styles['kind']}>
        {message(`map.point.kind${kindOf(point)}`)}
        {point.place.approximate ? `. ${message('map.point.approximate')}` : null}
      </p>
      <dl className={styles['facts']}>
        <dt>{message('map.fact.status')}</dt>
        <dd>
          {point.statusAt === null
            ? status
            : message('map.fact.status-since', { status, time: clockOrDate(point.statusAt, today) })}
        </dd>
        <dt>{message('map.fact.visitors')}</dt>
        <dd>
          <Visitors point={point} />
        </dd>
        <dt>{message('map.fact.power')}</dt>
        <dd>
          {left === null
            ? message(point.backupPower ? 'common.unknown' : 'map.fact.power.none')
            : message('map.fact.power.hours', { hours: number(Math.floor(left / 60)) })}
        </dd>
        <dt>{message('map.fact.needs')}</dt>
        <dd>{point.needs.length === 0 ? message('common.none') : point.needs.map(needText).join(', ')}</dd>
        <dt>{message('map.fact.report')}</dt>
        <dd>{reportText(point, today)}</dd>
      </dl>
      <div className={styles['actions']}>
        <Link
          href={`${paths.safetyPoints}?punkt=${point.id}`}
          className={buttonClass({ kind: 'primary', size: 'small' })}
        >
          {message('map.open-point')}
        </Link>
      </div>
    </>
  );
}

function Visitors({ point: { name, occupancy, capacity } }: { point: SafetyPoint }): ReactNode {
  if (occupancy === null) return message('common.missing');
  if (capacity === null) return number(occupancy);
  return (
    <>
      {message('common.of', { value: number(occupancy), total: number(capacity) })}
      <div className={styles['meter']}>
        <Meter label={name} value={occupancy} total={capacity} />
      </div>
    </>
  );
}

function reportText({ reportedAt, reportedBy }: SafetyPoint, today: number): string {
  if (reportedAt === null) return message('common.missing');
  const time = clockOrDate(reportedAt, today);
  return reportedBy === null ? time : message('map.fact.report.by', { time, by: reportedBy });
}

function kindOf({ backupPower, warmingCentre }: SafetyPoint): '' | '.power' | '.warming' | '.power-warming' {
  if (backupPower) return warmingCentre ? '.power-warming' : '.power';
  return warmingCentre ? '.warming' : '';
}
