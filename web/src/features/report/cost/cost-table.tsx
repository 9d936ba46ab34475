import { kronor, workedTime } from '#shared/cost/money.ts';
import type { Cost } from '#shared/cost/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useLive } from '../../../sync/use-live.ts';
import table from '../report-table.module.css';
import styles from '../report.module.css';

interface CostTableProps {
  rows: readonly Cost[];
  withIncident: boolean;
  onCorrect: ((cost: Cost) => void) | null;
  onStrike: ((cost: Cost) => void) | null;
}

/** The costs as they were recorded, the newest first; what is struck stays, struck through, with why. */
export function CostTable({ rows, withIncident, onCorrect, onStrike }: CostTableProps): ReactNode {
  return (
    <table className={classNames(table['rows'], table['folded'])}>
      <caption>{message('cost.recorded')}</caption>
      <thead>
        <tr>
          <th scope="col">{message('cost.what')}</th>
          <th scope="col">{message('cost.department')}</th>
          <th scope="col" className={table['figure']}>
            {message('cost.amount')}
          </th>
          {onCorrect === null ? null : <th scope="col">{message('cost.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((cost) => (
          <CostRow
            key={cost.id}
            cost={cost}
            withIncident={withIncident}
            onCorrect={onCorrect}
            onStrike={onStrike}
          />
        ))}
      </tbody>
    </table>
  );
}

function CostRow({
  cost,
  withIncident,
  onCorrect,
  onStrike,
}: Omit<CostTableProps, 'rows'> & { cost: Cost }): ReactNode {
  const number = useLive((state) => state.incidents.get(cost.incident)?.number ?? null);
  const department = useDepartmentName(cost.department);
  const struck = cost.status === 'struck';
  const what = cost.what ?? message('common.restricted');
  return (
    <tr>
      <th scope="row">
        <span className={classNames(struck && table['struck'])}>{what}</span>
        <div className={styles['meta']}>
          <span>{cost.day}</span>
          {withIncident && number !== null ? <span>{incidentName(number)}</span> : null}
          {cost.minutes === null || cost.rateOre === null ? null : (
            <span>
              {message('cost.hours-at', { time: workedTime(cost.minutes), rate: kronor(cost.rateOre) })}
            </span>
          )}
          {cost.reference === null ? null : <span>{cost.reference}</span>}
        </div>
        <Changed cost={cost} />
      </th>
      <td>{department}</td>
      <td className={classNames(table['figure'], struck && table['struck'])}>{kronor(cost.amountOre)}</td>
      {onCorrect === null || onStrike === null ? null : (
        <td>
          {struck ? null : (
            <div className={table['actions']}>
              <Button
                size="small"
                aria-label={message('cost.correct.name', { what })}
                onClick={() => onCorrect(cost)}
              >
                {message('cost.correct')}
              </Button>
              <Button
                size="small"
                aria-label={message('cost.strike.name', { what })}
                onClick={() => onStrike(cost)}
              >
                {message('cost.strike')}
              </Button>
            </div>
          )}
        </td>
      )}
    </tr>
  );
}

function Changed({ cost: { status, corrections, reason } }: { cost: Cost }): ReactNode {
  if (status !== 'struck' && corrections === 0) return null;
  return (
    <div className={styles['meta']}>
      {message('cost.changed', {
        how: status === 'struck' ? 'struck' : 'corrected',
        reason: reason ?? message('common.restricted'),
      })}
    </div>
  );
}

function useDepartmentName(id: string | null): string {
  return useLive((state) => {
    if (id === null) return message('cost.nobodys');
    const { departments = [], partners = [] } = state.organisation ?? {};
    return [...departments, ...partners].find((one) => one.id === id)?.name ?? id;
  });
}
