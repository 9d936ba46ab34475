import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { DutyNow } from './duty-now.tsx';
import styles from './duty-page.module.css';
import { HandOverPane } from './hand-over-pane.tsx';
import { HistoryPane } from './history-pane.tsx';
import { QuickNote } from './quick-note.tsx';
import { RotaPane } from './rota-pane.tsx';
import { SwapsPane } from './swaps-pane.tsx';

/** Who is tjänsteman i beredskap now and next, the hand-over, the rota by week, swaps, and the shifts before. */
export default function DutyPage(): ReactNode {
  const ready = useReady();
  const { roles } = useAccount();
  const current = useLive((state) => state.duty.current);
  const handOver = useLive((state) => state.dutyHandOvers.get(state.duty.handOver ?? ''));
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{message('duty.title')}</h1>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Pane title={message('duty.now')}>{ready ? <DutyNow /> : <LoadingBars />}</Pane>
          <ErrorBoundary around="pane">
            {handOver === undefined || current === null ? null : (
              <HandOverPane handOver={handOver} shift={current} />
            )}
          </ErrorBoundary>
          {may(roles, 'journal.write') ? <QuickNote /> : null}
        </div>
        <div className={styles['column']}>
          <ErrorBoundary around="pane">
            <SwapsPane />
          </ErrorBoundary>
          <ErrorBoundary around="pane">{ready ? <RotaPane /> : <LoadingBars />}</ErrorBoundary>
          <ErrorBoundary around="pane">
            <HistoryPane />
          </ErrorBoundary>
        </div>
      </div>
    </div>
  );
}
