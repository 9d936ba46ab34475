import { message } from '#shared/language/message.ts';
import type { FuelTurn } from '#shared/safety-point/fuel-order.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/pane-states.tsx';
import { Pane } from '../../../components/pane.tsx';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate, duration, number } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { classNames } from '../../../lib/class-names.ts';
import styles from './side.module.css';

/** Where to send fuel next, with the reasons; a suggestion, which nobody has to follow. */
export function FuelPane({ turns }: { turns: readonly FuelTurn[] }): ReactNode {
  return (
    <Pane title={message('point-overview.next')} count={turns.length}>
      {turns.length === 0 ? (
        <EmptyState title={message('point-overview.next.none')}>
          {message('point-overview.next.none.what')}
        </EmptyState>
      ) : (
        <>
          <p className={styles['rule']}>{message('point-overview.next.rule')}</p>
          <ol className={styles['list']}>
            {turns.map((turn, index) => (
              <Turn key={turn.point} turn={turn} place={index + 1} />
            ))}
          </ol>
        </>
      )}
    </Pane>
  );
}

function Turn({ turn, place }: { turn: FuelTurn; place: number }): ReactNode {
  const now = useNow();
  const loud = turn.reason === 'soon' || turn.reason === 'empty';
  return (
    <li className={styles['turn']}>
      <span className={classNames(styles['place'], loud && styles['first'])} aria-hidden="true">
        {place}
      </span>
      <div>
        <b>{turn.name}</b>
        <p>{reasons(turn, now).join(' ')}</p>
      </div>
      <Link
        href={`${paths.map}?visa=${turn.point}`}
        className={buttonClass({ kind: 'quiet', size: 'small' })}
        aria-label={message('point-overview.next.map.name', { name: turn.name })}
      >
        {message('point-overview.next.map')}
      </Link>
    </li>
  );
}

/** Why the point stands where it does, in whole sentences. */
function reasons(
  { reason, minutesLeft, endsAt, priority, litresWanted, beforeShorter }: FuelTurn,
  now: number,
) {
  const left = duration((minutesLeft ?? 0) * 60_000);
  const time = endsAt === null ? '' : clockOrDate(endsAt, now);
  const when = {
    empty: () => message('point-overview.next.empty'),
    soon: () => message('point-overview.next.soon', { time, left }),
    later: () =>
      endsAt === null
        ? message('point-overview.next.later.unended', { left })
        : message('point-overview.next.later', { time, left }),
    unknown: () => message('point-overview.next.unknown'),
  };
  return [
    when[reason](),
    priority === null
      ? message('point-overview.next.no-priority')
      : message('point-overview.next.priority', { priority: number(priority) }),
    ...(beforeShorter ? [message('point-overview.next.before-shorter')] : []),
    ...(litresWanted === null || litresWanted === 0
      ? []
      : [message('point-overview.next.litres', { litres: number(litresWanted) })]),
  ];
}
