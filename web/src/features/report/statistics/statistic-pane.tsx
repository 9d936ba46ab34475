import { kronor } from '#shared/cost/money.ts';
import { message } from '#shared/language/message.ts';
import type { StatisticRow } from '#shared/reports/statistics.ts';
import { spanWords } from '#shared/reports/span.ts';
import type { ReactNode } from 'react';
import { Pane } from '../../../components/pane.tsx';
import { Bar } from '../bar.tsx';
import styles from '../report.module.css';

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
      <table className={styles['rows']}>
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
              <td className={styles['figure']}>{row.count}</td>
              <td className={styles['figure']}>{row.toLevel === null ? '' : spanWords(row.toLevel)}</td>
              <td className={styles['figure']}>{row.toClosed === null ? '' : spanWords(row.toClosed)}</td>
              {costs ? (
                <td className={styles['figure']}>{row.costOre === 0 ? '' : kronor(row.costOre)}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Pane>
  );
}
