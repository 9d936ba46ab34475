import { kronor } from '#shared/cost/money.ts';
import { message } from '#shared/language/message.ts';
import type { StatisticRow } from '#shared/reports/statistics.ts';
import { spanWords } from '#shared/reports/span.ts';
import type { ReactNode } from 'react';
import { Pane } from '../../../components/pane.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { Bar } from '../bar.tsx';
import { FigureCell } from '../figure-cell.tsx';
import styles from '../report-table.module.css';

/** One statistic: a bar and its figures a line. */
export function StatisticPane({
  title,
  rows,
  name,
}: {
  title: string;
  rows: readonly StatisticRow[];
  name: (row: StatisticRow) => string;
}): ReactNode {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const costs = rows.some(({ costOre }) => costOre > 0);
  return (
    <Pane title={title}>
      <table className={classNames(styles['rows'], styles['figures'])}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{message('statistics.what')}</th>
            <td className={styles['bar']} />
            <th scope="col" className={styles['figure']}>
              {message('statistics.incidents')}
            </th>
            <th scope="col" className={styles['figure']}>
              {message('statistics.to-level')}
            </th>
            <th scope="col" className={styles['figure']}>
              {message('statistics.to-closed')}
            </th>
            {costs ? (
              <th scope="col" className={styles['figure']}>
                {message('statistics.cost')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? ''}>
              <th scope="row">{name(row)}</th>
              <td className={styles['bar']}>
                <Bar value={row.count} most={most} />
              </td>
              <FigureCell label={message('statistics.incidents')}>{String(row.count)}</FigureCell>
              <FigureCell label={message('statistics.to-level')}>
                {row.toLevel === null ? '' : spanWords(row.toLevel)}
              </FigureCell>
              <FigureCell label={message('statistics.to-closed')}>
                {row.toClosed === null ? '' : spanWords(row.toClosed)}
              </FigureCell>
              {costs ? (
                <FigureCell label={message('statistics.cost')}>
                  {row.costOre === 0 ? '' : kronor(row.costOre)}
                </FigureCell>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Pane>
  );
}
