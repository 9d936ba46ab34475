import type { PointOrder } from '#shared/safety-point/overview.ts';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../../components/icon.tsx';
import styles from './points-table.module.css';

export interface Sorting {
  readonly order: PointOrder;
  readonly descending: boolean;
}

/** A column's head that orders the table by it, and turns the order when it is pressed again. */
export function SortHead({
  order,
  sorting,
  onSort,
  children,
}: {
  order: PointOrder;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  children: string;
}): ReactNode {
  const chosen = sorting.order === order;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={chosen ? direction : 'none'}>
      <button
        type="button"
        className={styles['sort']}
        onClick={() => onSort({ order, descending: chosen && !sorting.descending })}
      >
        {children}
        {chosen ? <Icon of={sorting.descending ? ArrowUp : ArrowDown} size={12} /> : null}
      </button>
    </th>
  );
}
