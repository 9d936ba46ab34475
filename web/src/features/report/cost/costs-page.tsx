import { may } from '#shared/authorization/capabilities.ts';
import type { Cost } from '#shared/cost/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState, LoadingBars } from '../../../components/pane-states.tsx';
import { Pane } from '../../../components/pane.tsx';
import { useAccount } from '../../../lib/session.ts';
import { useLive, useReady } from '../../../sync/use-live.ts';
import { IncidentChoice, useChosenIncident } from '../incident-choice.tsx';
import { ReportPane } from '../report-pane.tsx';
import { ReportTop } from '../report-top.tsx';
import styles from '../report.module.css';
import { useReport } from '../use-report.ts';
import { CostDialog } from './cost-dialog.tsx';
import { CostTable } from './cost-table.tsx';
import { StrikeCostDialog } from './strike-cost-dialog.tsx';

type Open = { readonly kind: 'record' } | { readonly kind: 'correct' | 'strike'; readonly cost: Cost } | null;

/** What incidents cost: recorded one by one, and the account of it for the claim afterwards. */
export default function CostsPage(): ReactNode {
  const ready = useReady();
  const { roles } = useAccount();
  const [incident, choose] = useChosenIncident();
  const costs = useLive((state) => state.costs);
  const restricted = useLive((state) => state.restrictedRecords);
  const [open, setOpen] = useState<Open>(null);
  const query = useMemo(() => (incident === '' ? {} : { incident }), [incident]);
  const state = useReport('costs', ready ? query : null, [costs, restricted]);
  if (!ready) return <LoadingBars />;
  const rows = [...costs.values()]
    .filter((row) => incident === '' || row.incident === incident)
    .sort((one, other) => other.seq - one.seq);
  const close = (): void => setOpen(null);
  const records = may(roles, 'cost.record');
  return (
    <div className={styles['page']}>
      <ReportTop title={message('shell.page.costs')}>
        <IncidentChoice all value={incident} onChange={choose} />
        {records ? (
          <Button kind="primary" onClick={() => setOpen({ kind: 'record' })}>
            {message('cost.record')}
          </Button>
        ) : null}
      </ReportTop>
      <div className={styles['columns']}>
        <div className={styles['work']}>
          <Pane title={message('cost.recorded')} count={rows.length}>
            {rows.length === 0 ? (
              <EmptyState title={message('cost.none')}>{message('cost.none.what')}</EmptyState>
            ) : (
              <CostTable
                rows={rows}
                withIncident={incident === ''}
                onCorrect={records ? (cost) => setOpen({ kind: 'correct', cost }) : null}
                onStrike={records ? (cost) => setOpen({ kind: 'strike', cost }) : null}
              />
            )}
          </Pane>
        </div>
        <ReportPane name="costs" query={query} state={state} />
      </div>
      {open?.kind === 'record' ? <CostDialog incident={incident} cost={null} onClose={close} /> : null}
      {open?.kind === 'correct' ? (
        <CostDialog incident={open.cost.incident} cost={open.cost} onClose={close} />
      ) : null}
      {open?.kind === 'strike' ? <StrikeCostDialog cost={open.cost} onClose={close} /> : null}
    </div>
  );
}
