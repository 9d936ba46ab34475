import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../../components/button.tsx';
import { SafetyPointStatus } from '../../../components/safety-point-status.tsx';
import { needWithUrgency } from '../../../components/safety-point-words.ts';
import { classNames } from '../../../lib/class-names.ts';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate, relative } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { PendingMark } from '../../../sync/pending-mark.tsx';
import { useLive } from '../../../sync/use-live.ts';
import { useRules } from '../use-rules.ts';
import { FuelCell } from './fuel-cell.tsx';
import styles from './points-table.module.css';
import { VisitorsCell } from './visitors-cell.tsx';

interface PointRowProps {
  point: SafetyPoint;
  /** The address asks for this one: it is brought into view and marked. */
  asked: boolean;
  /** Null where the account may not. */
  onStatus: (() => void) | null;
  onReport: (() => void) | null;
  /** Lets a phone join it. */
  onJoin: (() => void) | null;
}

/** Everything that is known of one point. */
export function PointRow({ point, asked, onStatus, onReport, onJoin }: PointRowProps): ReactNode {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (asked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  return (
    <tr ref={row} className={classNames(asked && styles['asked'])}>
      <th scope="row">
        <b>
          <Link href={paths.safetyPoint(point.id)}>{point.name}</Link> <PendingMark of={point.id} />
        </b>
        <span>{point.address ?? message('safety-point.no-address')}</span>
        {point.place.approximate ? <span>{message('safety-point.approximate')}</span> : null}
      </th>
      <td>
        <Status point={point} />
      </td>
      <td>
        <Label>{message('safety-point.column.visitors')}</Label>
        <div>
          <VisitorsCell point={point} />
        </div>
      </td>
      <td className={classNames(point.needs.length === 0 && styles['nothing'])}>
        <Label>{message('safety-point.column.needs')}</Label>
        <div>
          <Needs point={point} />
        </div>
      </td>
      <td className={classNames(!point.backupPower && styles['nothing'])}>
        <Label>{message('point-overview.column.fuel')}</Label>
        <div>
          <FuelCell point={point} />
        </div>
      </td>
      <td>
        <Label>{message('safety-point.column.report')}</Label>
        <div>
          <Report point={point} />
        </div>
      </td>
      <td className={styles['actions']}>
        <div>
          {onReport === null ? null : (
            <Button
              size="small"
              aria-label={message('safety-point.report.name', { name: point.name })}
              onClick={onReport}
            >
              {message('safety-point.report')}
            </Button>
          )}
          {onStatus === null ? null : (
            <Button
              size="small"
              aria-label={message('safety-point.set-status.name', { name: point.name })}
              onClick={onStatus}
            >
              {message('safety-point.set-status')}
            </Button>
          )}
          {onJoin === null ? null : (
            <Button
              size="small"
              aria-label={message('join.connect.name', { name: point.name })}
              onClick={onJoin}
            >
              {message('join.connect')}
            </Button>
          )}
          <Link
            href={`${paths.map}?visa=${point.id}`}
            className={buttonClass({ kind: 'quiet', size: 'small' })}
            aria-label={message('safety-point.show-on-map.name', { name: point.name })}
          >
            {message('safety-point.show-on-map')}
          </Link>
        </div>
      </td>
    </tr>
  );
}

/** The column's name inside the cell, where a phone shows rows as blocks. */
function Label({ children }: { children: string }): ReactNode {
  return (
    <span className={styles['label']} aria-hidden="true">
      {children}
    </span>
  );
}

function Status({ point }: { point: SafetyPoint }): ReactNode {
  const today = useNow();
  return (
    <>
      <SafetyPointStatus status={point.status} />
      {point.statusAt === null ? null : (
        <span className={styles['under']}>
          {message('safety-point.since', { time: clockOrDate(point.statusAt, today) })}
        </span>
      )}
      {point.warmingCentre ? <b className={styles['warming']}>{message('safety-point.warming')}</b> : null}
      {point.warmingCentre && point.decision !== null ? <OpenedBy decision={point.decision} /> : null}
      {point.statusReason === null ? null : <span className={styles['under']}>{point.statusReason}</span>}
      {point.warmingCentre ? null : <Proposed point={point.id} />}
    </>
  );
}

/** That the committee is asked to open it as a warming centre. */
function Proposed({ point }: { point: string }): ReactNode {
  const today = useNow();
  const waits = useLive((state) =>
    Object.values(state.crisisLeadership.proposals).find(
      ({ status, warmingCentres }) => status === 'waiting' && warmingCentres.includes(point),
    ),
  );
  if (waits === undefined) return null;
  return (
    <Link href={paths.crisisLeadership} className={styles['under']}>
      {message('safety-point.proposed', { time: clockOrDate(waits.proposedAt, today) })}
    </Link>
  );
}

/** Which decision made it a warming centre. */
function OpenedBy({ decision: id }: { decision: string }): ReactNode {
  const today = useNow();
  const decision = useLive((state) => state.crisisLeadership.decisions[id]);
  const activation = useLive((state) => state.crisisLeadership.activations[id]);
  const at = decision?.decidedAt ?? activation?.decidedAt;
  if (at === undefined) return null;
  const time = clockOrDate(at, today);
  return (
    <Link href={paths.crisisLeadership} className={styles['under']}>
      {decision === undefined
        ? message('safety-point.opened-by.activation', { time })
        : message('safety-point.opened-by.decision', { number: decision.number, time })}
    </Link>
  );
}

function Needs({ point: { needs, note } }: { point: SafetyPoint }): ReactNode {
  return (
    <>
      {needs.length === 0 ? message('common.none') : needs.map(needWithUrgency).join(', ')}
      {note === null ? null : <span className={styles['under']}>{note}</span>}
    </>
  );
}

function Report({ point }: { point: SafetyPoint }): ReactNode {
  const at = useNow();
  const { safetyPointReportMaxAgeMinutes } = useRules();
  const { reportedAt, reportedBy, status } = point;
  if (reportedAt === null)
    return <span className={styles['quiet']}>{message('safety-point.report.never')}</span>;
  const ago = relative(reportedAt, at);
  const old = status !== 'closed' && at - Date.parse(reportedAt) > safetyPointReportMaxAgeMinutes * 60_000;
  return (
    <>
      <time dateTime={reportedAt}>{clockOrDate(reportedAt, at)}</time>
      <span className={styles['under']}>
        {reportedBy === null ? ago : message('safety-point.report.by', { ago, by: reportedBy })}
      </span>
      {old ? <b className={styles['missing']}>{message('safety-point.report.old')}</b> : null}
    </>
  );
}
