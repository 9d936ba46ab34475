import { may } from '#shared/authorization/capabilities.ts';
import { mayInviteTo } from '#shared/authorization/inviting.ts';
import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'wouter';
import { Button, buttonClass } from '../../../components/button.tsx';
import { EmptyState, LoadingBars } from '../../../components/pane-states.tsx';
import { Pane } from '../../../components/pane.tsx';
import { SafetyPointStatus } from '../../../components/safety-point-status.tsx';
import { useNow } from '../../../lib/clock.ts';
import { clockOrDate, number } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useAccount } from '../../../lib/session.ts';
import { PendingMark } from '../../../sync/pending-mark.tsx';
import { useLive, useReady } from '../../../sync/use-live.ts';
import { Photographs } from '../photographs/photographs.tsx';
import { JoinDialog } from '../devices/join-dialog.tsx';
import { ReportDialog } from '../report-dialog.tsx';
import { StatusDialog } from '../status-dialog.tsx';
import { ChangesList } from './changes-list.tsx';
import { Checklist, openingDone } from './checklist.tsx';
import { Deliveries } from './deliveries.tsx';
import { HandOvers, WaitingHandOver } from './hand-over.tsx';
import { History } from './history.tsx';
import { Needs } from './needs.tsx';
import { PointFacts } from './point-facts.tsx';
import { PointJournal } from './point-journal.tsx';
import styles from './point-page.module.css';
import { powerWords } from './power-words.ts';

/** `/trygghetspunkter/:id`: everything that is known of one point, and what can be done about it. */
export default function PointPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const ready = useReady();
  const point = useLive((state) => state.safetyPoints.get(id));
  if (!ready) return <LoadingBars />;
  if (point === undefined)
    return (
      <EmptyState title={message('point-life.missing')}>{message('point-life.missing.what')}</EmptyState>
    );
  return <PointDetail point={point} />;
}

function PointDetail({ point }: { point: SafetyPoint }): ReactNode {
  const account = useAccount();
  const { roles } = account;
  const [open, setOpen] = useState<'status' | 'report' | 'join' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <Link href={paths.safetyPoints} className={buttonClass({ kind: 'quiet', size: 'small' })}>
          {message('point-life.all')}
        </Link>
        <h1>
          {point.name} <PendingMark of={point.id} />
        </h1>
        <State point={point} />
        <div className={styles['acts']}>
          {may(roles, 'safety-point.report') ? (
            <Button onClick={() => setOpen('report')}>{message('safety-point.report')}</Button>
          ) : null}
          {may(roles, 'safety-point.set-status') ? (
            <Button onClick={() => setOpen('status')}>{message('safety-point.set-status')}</Button>
          ) : null}
          {mayInviteTo(point.id, account) ? (
            <Button onClick={() => setOpen('join')}>{message('join.connect')}</Button>
          ) : null}
          <Link href={`${paths.map}?visa=${point.id}`} className={buttonClass({})}>
            {message('safety-point.show-on-map')}
          </Link>
        </div>
      </header>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Pane title={message('safety-point.needs')} count={point.needs.length}>
            <div className={styles['body']}>
              <Needs point={point} />
            </div>
          </Pane>
          <Pane title={message('point-life.history')}>
            <div className={styles['body']}>
              <History point={point} />
            </div>
          </Pane>
          <Pane title={message('point-life.changed')}>
            <div className={styles['body']}>
              <ChangesList point={point} most={20} />
            </div>
          </Pane>
        </div>
        <div className={styles['column']}>
          {point.status === 'preparing' ? <OpeningPane point={point} /> : null}
          <Pane title={message('point-life.deliveries')}>
            <div className={styles['body']}>
              <Deliveries point={point} />
            </div>
          </Pane>
          <Pane title={message('point-life.hand-overs')}>
            <WaitingHandOver point={point} />
            <div className={styles['body']}>
              <HandOvers point={point} />
            </div>
          </Pane>
          <Pane title={message('photograph.title')}>
            <div className={styles['body']}>
              <Photographs point={point} />
            </div>
          </Pane>
          <PointFacts point={point} />
          {point.status === 'preparing' ? null : <OpeningPane point={point} />}
          <PointJournal point={point.id} />
        </div>
      </div>
      {open === 'status' ? <StatusDialog point={point} onPropose={null} onClose={close} /> : null}
      {open === 'join' ? <JoinDialog point={point} onClose={close} /> : null}
      {open === 'report' ? <ReportDialog point={point} onClose={close} /> : null}
    </div>
  );
}

/** Status, visitors, power and the age of the report in one line. */
function State({ point }: { point: SafetyPoint }): ReactNode {
  const now = useNow();
  const { status, statusAt, occupancy, capacity, reportedAt, note } = point;
  const power = powerWords(point, now);
  return (
    <>
      <p className={styles['state']}>
        <span>
          <SafetyPointStatus status={status} />{' '}
          {statusAt === null ? null : message('safety-point.since', { time: clockOrDate(statusAt, now) })}
        </span>
        {occupancy === null ? null : (
          <span>
            {message('safety-point.line.visitors', { count: number(occupancy) })}{' '}
            {capacity === null ? null : message('safety-point.visitors.of', { capacity: number(capacity) })}
          </span>
        )}
        {power === null ? null : <span>{power}</span>}
        <span>
          {reportedAt === null
            ? message('safety-point.report.never')
            : message('point-life.reported', {
                time: clockOrDate(reportedAt, now),
                by: point.reportedBy ?? message('common.missing'),
              })}
        </span>
      </p>
      {note === null ? null : <p className={styles['note']}>{note}</p>}
    </>
  );
}

function OpeningPane({ point }: { point: SafetyPoint }): ReactNode {
  const { roles } = useAccount();
  if (openingDone(point) === null) return null;
  return (
    <Pane title={message('point-life.checklist')}>
      <div className={styles['body']}>
        <Checklist point={point} readOnly={!may(roles, 'safety-point.tick')} />
      </div>
    </Pane>
  );
}
