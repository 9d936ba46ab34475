import { message } from '#shared/language/message.ts';
import { orderedPoints, pointOrders } from '#shared/safety-point/overview.ts';
import type { PointOrder } from '#shared/safety-point/overview.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { type ReactNode, useState } from 'react';
import { Select } from '../../../components/field.tsx';
import { useNow } from '../../../lib/clock.ts';
import { PointRow } from './point-row.tsx';
import styles from './points-table.module.css';
import { SortHead } from './sort-head.tsx';
import type { Sorting } from './sort-head.tsx';

interface PointsTableProps {
  points: readonly SafetyPoint[];
  /** The one that the address asks for. */
  asked: string | null;
  /** Null where the account may not. */
  onStatus: ((id: string) => void) | null;
  onReport: ((id: string) => void) | null;
  onJoin: (id: string) => (() => void) | null;
}

/** All the points, ordered as one asks: by the heads of the columns, on a phone by a choice above the rows. */
export function PointsTable({ points, asked, onStatus, onReport, onJoin }: PointsTableProps): ReactNode {
  const now = useNow();
  const [sorting, setSorting] = useState<Sorting>({ order: 'status', descending: false });
  const rows = orderedPoints(points, sorting.order, sorting.descending, new Date(now).toISOString());
  const head = (order: PointOrder, title: string): ReactNode => (
    <SortHead order={order} sorting={sorting} onSort={setSorting}>
      {title}
    </SortHead>
  );
  return (
    <>
      <div className={styles['order']}>
        <Select
          label={message('point-overview.sort')}
          value={sorting.order}
          options={pointOrders.map((value) => ({ value, label: message(`point-overview.sort.${value}`) }))}
          onChange={(value) => {
            const order = pointOrders.find((one) => one === value);
            if (order !== undefined) setSorting({ order, descending: false });
          }}
        />
      </div>
      <table className={styles['table']}>
        <thead>
          <tr>
            {head('name', message('safety-point.column.name'))}
            {head('status', message('safety-point.column.status'))}
            {head('room', message('safety-point.column.visitors'))}
            {head('needs', message('safety-point.column.needs'))}
            {head('fuel', message('point-overview.column.fuel'))}
            {head('report', message('safety-point.column.report'))}
            <th scope="col">{message('safety-point.column.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <PointRow
              key={point.id}
              point={point}
              asked={asked === point.id}
              onStatus={onStatus === null ? null : () => onStatus(point.id)}
              onReport={onReport === null ? null : () => onReport(point.id)}
              onJoin={onJoin(point.id)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
