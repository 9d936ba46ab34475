import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { pointsInUseFirst, visitorsNow } from '#shared/safety-point/visitors.ts';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { number } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './all-points.module.css';
import { PointRow } from './point-row.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { StatusDialog } from './status-dialog.tsx';

type Open =
  | { readonly id: string; readonly dialog: 'status' | 'report' }
  /** Warming centres to propose; no points chosen yet, or the one that is asked about. */
  | { readonly id: null; readonly dialog: 'proposal'; readonly points: readonly string[] };

/** All the safety points, those in use first; a list of its own, not beside others, so all is said in words. */
export function AllPoints({
  proposal,
}: {
  proposal: (points: readonly string[], onClose: () => void) => ReactNode;
}): ReactNode {
  const points = useLive((state) => state.safetyPoints);
  const { roles } = useAccount();
  const [search] = useSearchParams();
  const [open, setOpen] = useState<Open | null>(null);
  const rows = pointsInUseFirst(points.values());
  const { open: taking, visitors } = visitorsNow(rows);
  const opened: SafetyPoint | undefined = points.get(open?.id ?? '');
  const close = (): void => setOpen(null);
  const maySet = may(roles, 'safety-point.set-status');
  const mayReport = may(roles, 'safety-point.report');
  const propose = may(roles, 'crisis-leadership.propose-decision')
    ? (chosen: readonly string[]): void => setOpen({ id: null, dialog: 'proposal', points: chosen })
    : null;
  const fit = rows.some(({ canBeWarmingCentre }) => canBeWarmingCentre);
  return (
    <Pane
      title={message('safety-point.title')}
      count={rows.length}
      head={
        rows.length === 0 ? undefined : (
          <PaneCaption>
            {message('safety-point.summary', {
              open: number(taking),
              total: number(rows.length),
              visitors: number(visitors),
            })}
          </PaneCaption>
        )
      }
      end={
        propose === null || !fit ? undefined : (
          <Button size="small" onClick={() => propose([])}>
            {message('proposals.propose.warming')}
          </Button>
        )
      }
      className={styles['pane']}
      scroll
    >
      {rows.length === 0 ? (
        <EmptyState title={message('safety-point.none')}>{message('safety-point.none.what')}</EmptyState>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{message('safety-point.column.name')}</th>
              <th scope="col">{message('safety-point.column.status')}</th>
              <th scope="col">{message('safety-point.column.visitors')}</th>
              <th scope="col">{message('safety-point.column.needs')}</th>
              <th scope="col">{message('safety-point.column.power')}</th>
              <th scope="col">{message('safety-point.column.report')}</th>
              <th scope="col">{message('safety-point.column.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((point) => (
              <PointRow
                key={point.id}
                point={point}
                asked={search.get('punkt') === point.id}
                onStatus={maySet ? () => setOpen({ id: point.id, dialog: 'status' }) : null}
                onReport={mayReport ? () => setOpen({ id: point.id, dialog: 'report' }) : null}
              />
            ))}
          </tbody>
        </table>
      )}
      {opened !== undefined && open?.dialog === 'status' ? (
        <StatusDialog
          point={opened}
          onPropose={propose === null ? null : () => propose([opened.id])}
          onClose={close}
        />
      ) : null}
      {open?.dialog === 'proposal' ? proposal(open.points, close) : null}
      {opened !== undefined && open?.dialog === 'report' ? (
        <ReportDialog point={opened} onClose={close} />
      ) : null}
    </Pane>
  );
}
