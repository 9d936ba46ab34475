import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, number } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './incident-side.module.css';

/** How the departments that the incident concerns are doing; a report that is missing or too old is shown as missing. */
export function AffectedDepartments({ incident }: { incident: Incident }): ReactNode {
  const now = useNow();
  const rows = useLive((state) => state.departments);
  const oldest = useLive((state) => state.organisation?.rules.departmentReportMaxAgeMinutes ?? 120);
  const named = new Set([...incident.departments, ...(incident.facts?.departments ?? [])]);
  const affected = [...rows.values()].filter(({ id }) => named.has(id));
  const total = [...rows.values()].filter(({ kind }) => kind !== 'partner').length;
  return (
    <Pane
      title={message('incident.departments')}
      end={
        <PaneCaption>
          {message('common.of', { value: number(affected.length), total: number(total) })}
        </PaneCaption>
      }
    >
      {affected.length === 0 ? (
        <EmptyState title={message('incident.departments.none')}>
          {message('incident.departments.none.what')}
        </EmptyState>
      ) : (
        <ul className={styles['rows']}>
          {affected.map((row) => {
            const old = row.reportedAt === null || now - Date.parse(row.reportedAt) > oldest * 60_000;
            const at = row.reportedAt === null ? null : clockOrDate(row.reportedAt, now);
            return (
              <li key={row.id}>
                <StatusPill
                  status={old ? 'missing' : (row.status ?? 'missing')}
                  department={row.name}
                  {...(at !== null && { time: at })}
                />
                <span aria-hidden="true">{row.shortName}</span>
                <span className={styles['time']}>{at}</span>
                {row.note === null ? null : <span className={styles['note']}>{row.note}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </Pane>
  );
}
