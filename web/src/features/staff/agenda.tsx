import { message } from '#shared/language/message.ts';
import { departmentsByStatus } from '#shared/situation/department-report.ts';
import type { ReactNode } from 'react';
import { StatusPill } from '../../components/status-pill.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './agenda.module.css';

/** What a briefing goes through, numbered. */
export function AgendaList({ agenda }: { agenda: readonly string[] }): ReactNode {
  if (agenda.length === 0) return <p className={styles['none']}>{message('staff.agenda.none')}</p>;
  return (
    <ol className={styles['agenda']}>
      {agenda.map((item, index) => (
        <li key={`${index}.${item}`}>{item}</li>
      ))}
    </ol>
  );
}

/** How each department and company is doing, the worst first; an old report is missing. */
export function DepartmentStatuses(): ReactNode {
  const departments = useLive((state) => state.departments);
  const maxAge = useLive((state) => state.organisation?.rules.departmentReportMaxAgeMinutes ?? 120);
  const at = useNow();
  const oldest = new Date(at - maxAge * 60_000).toISOString();
  return (
    <ul className={styles['departments']}>
      {departmentsByStatus(departments.values(), oldest).map(({ department, shown }) => (
        <li key={department.id}>
          <span>{department.shortName}</span>
          <StatusPill status={shown} department={department.name} />
          <span className={styles['time']}>
            {department.reportedAt === null ? '' : clockOrDate(department.reportedAt, at)}
          </span>
        </li>
      ))}
    </ul>
  );
}
