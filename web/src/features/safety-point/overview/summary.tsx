import { message } from '#shared/language/message.ts';
import type { FuelTurn } from '#shared/safety-point/fuel-order.ts';
import { freePlaces } from '#shared/safety-point/overview.ts';
import type { PointNeed, SafetyPoint } from '#shared/safety-point/state.ts';
import { visitorsNow } from '#shared/safety-point/visitors.ts';
import type { ReactNode } from 'react';
import { classNames } from '../../../lib/class-names.ts';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate, number } from '../../../lib/format.ts';
import { useRules } from '../use-rules.ts';
import styles from './summary.module.css';

interface SummaryProps {
  points: readonly SafetyPoint[];
  needs: readonly PointNeed[];
  turns: readonly FuelTurn[];
}

/** The five figures that are asked for first: room, visitors, fuel, needs and old reports. */
export function Summary({ points, needs, turns }: SummaryProps): ReactNode {
  const now = useNow();
  const { safetyPointReportMaxAgeMinutes } = useRules();
  const { visitors, places } = visitorsNow(points);
  const open = points.filter(({ status }) => status === 'open');
  const free = open.map(freePlaces);
  const uncounted = free.filter((count) => count === null).length;
  const first = turns.find(({ minutesLeft }) => minutesLeft !== null);
  const soonest = turns
    .filter(({ minutesLeft }) => minutesLeft !== null)
    .toSorted((one, other) => (one.minutesLeft ?? 0) - (other.minutesLeft ?? 0))[0];
  const unanswered = needs.filter(({ status }) => status === 'open').length;
  const used = points.filter(({ status }) => status !== 'closed' && status !== 'unusable');
  const old = used.filter(
    ({ reportedAt }) =>
      reportedAt === null || now - Date.parse(reportedAt) > safetyPointReportMaxAgeMinutes * 60_000,
  ).length;
  return (
    <dl className={styles['summary']}>
      <Figure
        name={message('point-overview.room')}
        value={number(free.reduce<number>((sum, count) => sum + (count ?? 0), 0))}
      >
        {uncounted === 0
          ? message('point-overview.room.at', { open: open.length })
          : message('point-overview.room.unknown', { count: uncounted })}
      </Figure>
      <Figure name={message('point-overview.visitors')} value={number(visitors)}>
        {message('point-overview.visitors.of', { places: number(places) })}
      </Figure>
      <Figure
        name={message('point-overview.fuel')}
        value={
          soonest === undefined
            ? message('common.none')
            : soonest.endsAt === null || soonest.minutesLeft === 0
              ? message('point-overview.empty')
              : clockOrDate(soonest.endsAt, now)
        }
        loud={soonest?.reason === 'soon' || soonest?.reason === 'empty'}
      >
        {soonest?.name ??
          message(
            first === undefined && turns.length > 0
              ? 'point-overview.fuel.unknown'
              : 'point-overview.fuel.none',
          )}
      </Figure>
      <Figure name={message('point-overview.needs')} value={number(unanswered)} loud={unanswered > 0}>
        {message('point-overview.needs.way', { count: needs.length - unanswered })}
      </Figure>
      <Figure name={message('point-overview.reports')} value={number(old)} loud={old > 0}>
        {message('point-overview.reports.of', { count: used.length })}
      </Figure>
    </dl>
  );
}

function Figure({
  name,
  value,
  loud = false,
  children,
}: {
  name: string;
  value: string;
  loud?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd>
        <b className={classNames(loud && styles['loud'])}>{value}</b>
        <span>{children}</span>
      </dd>
    </div>
  );
}
