import { may } from '#shared/authorization/capabilities.ts';
import { mayInviteTo } from '#shared/authorization/inviting.ts';
import { message } from '#shared/language/message.ts';
import { fuelOrder } from '#shared/safety-point/fuel-order.ts';
import { unmetNeeds } from '#shared/safety-point/overview.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { visitorsNow } from '#shared/safety-point/visitors.ts';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Button, buttonClass } from '../../components/button.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { number } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { withTexts } from '../../lib/with-texts.ts';
import { useLive } from '../../sync/use-live.ts';
import { FuelPane } from './overview/fuel-pane.tsx';
import { NeedsPane } from './overview/needs-pane.tsx';
import styles from './overview/overview.module.css';
import { PointsTable } from './overview/points-table.tsx';
import { Summary } from './overview/summary.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { StatusDialog } from './status-dialog.tsx';

// The staff of a point load this page over the poorest network, and show no codes.
const JoinDialog = lazy(async () => ({
  default: (await withTexts(() => import('./devices/join-dialog.tsx'))).JoinDialog,
}));

type Open =
  | { readonly id: string; readonly dialog: 'status' | 'report' | 'join' }
  /** Warming centres to propose; no points chosen yet, or the one that is asked about. */
  | { readonly id: null; readonly dialog: 'proposal'; readonly points: readonly string[] };

/** Everything that the crisis group asks of the points: where there is room, who runs out of fuel, what is unmet. */
export function AllPoints({
  proposal,
}: {
  proposal: (points: readonly string[], onClose: () => void) => ReactNode;
}): ReactNode {
  const points = useLive((state) => state.safetyPoints);
  const needs = useLive((state) => state.pointNeeds);
  const now = useNow();
  const account = useAccount();
  const { roles } = account;
  const [search, setSearch] = useSearchParams();
  const [chosen, setOpen] = useState<Open | null>(null);
  const connects = search.get('anslut');
  const open: Open | null =
    chosen === null && connects !== null && mayInviteTo(connects, account)
      ? { id: connects, dialog: 'join' }
      : chosen;
  const rows = [...points.values()];
  const opened: SafetyPoint | undefined = points.get(open?.id ?? '');
  const close = (): void => {
    setOpen(null);
    if (connects !== null) setSearch({}, { replace: true });
  };
  const propose = may(roles, 'crisis-leadership.propose-decision')
    ? (fit: readonly string[]): void => setOpen({ id: null, dialog: 'proposal', points: fit })
    : null;
  const show = (dialog: 'status' | 'report') => (id: string) => setOpen({ id, dialog });
  const unmet = unmetNeeds(needs.values());
  const turns = fuelOrder(rows, new Date(now).toISOString());
  return (
    <div className={styles['page']}>
      {rows.length === 0 ? null : <Summary points={rows} needs={unmet} turns={turns} />}
      <div className={styles['columns']}>
        <Pane
          title={message('safety-point.title')}
          count={rows.length}
          head={rows.length === 0 ? undefined : <Caption points={rows} />}
          end={<Actions points={rows} onPropose={propose} />}
          className={styles['points']}
          scroll
        >
          {rows.length === 0 ? (
            <EmptyState title={message('safety-point.none')}>{message('safety-point.none.what')}</EmptyState>
          ) : (
            <PointsTable
              points={rows}
              asked={search.get('punkt')}
              onStatus={may(roles, 'safety-point.set-status') ? show('status') : null}
              onReport={may(roles, 'safety-point.report') ? show('report') : null}
              onJoin={(id) => (mayInviteTo(id, account) ? () => setOpen({ id, dialog: 'join' }) : null)}
            />
          )}
        </Pane>
        <div className={styles['side']}>
          <NeedsPane needs={unmet} />
          <FuelPane turns={turns} />
        </div>
      </div>
      {opened !== undefined && open?.dialog === 'status' ? (
        <StatusDialog
          point={opened}
          onPropose={propose === null ? null : () => propose([opened.id])}
          onClose={close}
        />
      ) : null}
      {opened !== undefined && open?.dialog === 'join' ? (
        <Suspense>
          <JoinDialog point={opened} onClose={close} />
        </Suspense>
      ) : null}
      {open?.dialog === 'proposal' ? proposal(open.points, close) : null}
      {opened !== undefined && open?.dialog === 'report' ? (
        <ReportDialog point={opened} onClose={close} />
      ) : null}
    </div>
  );
}

function Caption({ points }: { points: readonly SafetyPoint[] }): ReactNode {
  const { open, visitors } = visitorsNow(points);
  return (
    <PaneCaption>
      {message('safety-point.summary', {
        open: number(open),
        total: number(points.length),
        visitors: number(visitors),
      })}
    </PaneCaption>
  );
}

function Actions({
  points,
  onPropose,
}: {
  points: readonly SafetyPoint[];
  onPropose: ((points: readonly string[]) => void) | null;
}): ReactNode {
  const fit = points.some(({ canBeWarmingCentre }) => canBeWarmingCentre);
  return (
    <>
      <Link href={paths.pointRegister} className={buttonClass({ size: 'small' })}>
        {message('point-register.open')}
      </Link>
      <Link href={paths.map} className={buttonClass({ size: 'small' })}>
        {message('point-overview.show-on-map')}
      </Link>
      {onPropose === null || !fit ? null : (
        <Button size="small" onClick={() => onPropose([])}>
          {message('proposals.propose.warming')}
        </Button>
      )}
    </>
  );
}
