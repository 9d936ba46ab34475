import { countedThing } from '#shared/language/counted-thing.ts';
import { message } from '#shared/language/message.ts';
import { fuelLeftMinutes } from '#shared/safety-point/fuel.ts';
import type { Need, SafetyPoint } from '#shared/safety-point/state.ts';
import { pointsInUseFirst, visitorsNow } from '#shared/safety-point/visitors.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Meter } from '../../components/meter.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { SafetyPointStatus } from '../../components/safety-point-status.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, number } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useChangedSince } from '../../sync/last-look.ts';
import { PendingMark } from '../../sync/pending-mark.tsx';
import { useLive, useReady } from '../../sync/use-live.ts';
import { ChangedMark } from './changed-mark.tsx';
import styles from './safety-points-pane.module.css';

const defaultMaxAge = 60;

/** The safety points (trygghetspunkter): those in use first, with visitors of capacity, needs and the age of the report. */
export function SafetyPointsPane(): ReactNode {
  const ready = useReady();
  const points = useLive((state) => state.safetyPoints);
  const maxAge = useLive(
    (state) => state.organisation?.rules.safetyPointReportMaxAgeMinutes ?? defaultMaxAge,
  );
  const rows = pointsInUseFirst(points.values());
  const total = rows.length;
  return (
    <Pane
      title={<Link href={paths.safetyPoints}>{message('board.points')}</Link>}
      className={styles['pane']}
      end={
        total === 0 ? undefined : (
          <PaneCaption>
            {message('board.points.open-of', { open: visitorsNow(rows).open, total })}
          </PaneCaption>
        )
      }
    >
      {ready ? null : <LoadingBars />}
      {ready && total === 0 ? (
        <EmptyState title={message('board.points.none')}>{message('board.points.none.what')}</EmptyState>
      ) : null}
      <ul>
        {rows.map((point) => (
          <Row key={point.id} point={point} maxAge={maxAge} />
        ))}
      </ul>
    </Pane>
  );
}

const takesVisitors = ({ status }: SafetyPoint): boolean =>
  status === 'open' || status === 'full' || status === 'closing';

function Row({ point, maxAge }: { point: SafetyPoint; maxAge: number }): ReactNode {
  const changed = useChangedSince(later(point.statusAt, point.reportedAt));
  const at = useNow();
  const left = fuelLeftMinutes(point, new Date(at).toISOString());
  const open = takesVisitors(point);
  const reported = point.reportedAt ?? point.statusAt;
  const old = open && reported !== null && at - Date.parse(reported) > maxAge * 60_000;
  return (
    <li className={classNames(styles['row'], changed && styles['changed'])}>
      <span className={styles['name']}>
        <ChangedMark changed={changed} />
        <Link href={paths.safetyPoint(point.id)}>{point.name}</Link> <PendingMark of={point.id} />
      </span>
      <span className={styles['right']}>{count(point, open)}</span>
      <SafetyPointStatus status={point.status} />
      <span className={styles['right']}>
        {open && point.capacity !== null && point.occupancy !== null ? (
          <Meter
            label={`${message('board.points.visitors')}, ${point.name}`}
            value={point.occupancy}
            total={point.capacity}
          />
        ) : point.capacity !== null ? (
          message('board.points.places', { capacity: number(point.capacity) })
        ) : null}
      </span>
      {point.needs.length === 0 ? null : (
        <span className={styles['needs']}>
          {message('board.points.needs', {
            needs: point.needs.map(needed).join(', '),
          })}
        </span>
      )}
      {open && reported !== null ? (
        <span className={classNames(styles['needs'], old && styles['old'])}>
          {message(old ? 'board.points.old' : 'board.points.reported', { time: clockOrDate(reported, at) })}
          {point.backupPower && left !== null
            ? `, ${message('board.points.power', { hours: number(Math.floor(left / 60)) })}`
            : ''}
        </span>
      ) : null}
    </li>
  );
}

/** "40 filtar", "Diesel" */
function needed({ what, quantity }: Need): string {
  if (what === null) return message('common.restricted');
  if (quantity === undefined) return what;
  return message('board.points.need', { quantity: number(quantity), what: countedThing(what) });
}

function count({ occupancy, capacity }: SafetyPoint, open: boolean): string {
  if (!open) return '';
  if (occupancy === null) return message('board.points.not-reported');
  if (capacity === null) return message('board.points.only-visitors', { count: occupancy });
  return message('board.points.of', { visitors: number(occupancy), capacity: number(capacity) });
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;
