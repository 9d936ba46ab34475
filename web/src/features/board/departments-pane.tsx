import { message } from '#shared/language/message.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { departmentsByStatus, type ShownStatus } from '#shared/situation/department-report.ts';
import type { DepartmentRow } from '#shared/situation/state.ts';
import { owedSince } from '#shared/status-request/state.ts';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useChangedSince } from '../../sync/last-look.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { ChangedMark } from './changed-mark.tsx';
import { DepartmentStatusDialog } from './department-status-dialog.tsx';
import styles from './departments-pane.module.css';

const defaultMaxAge = 120;

/** How each department and company is doing. A report that is missing or too old is missing, never green. */
export function DepartmentsPane(): ReactNode {
  const ready = useReady();
  const departments = useLive((state) => state.departments);
  const maxAge = useLive((state) => state.organisation?.rules.departmentReportMaxAgeMinutes ?? defaultMaxAge);
  const { roles } = useAccount();
  const at = useNow();
  const [reporting, setReporting] = useState(false);
  const oldest = new Date(at - maxAge * 60_000).toISOString();
  const rows = departmentsByStatus(departments.values(), oldest);
  const others = rows.filter((row) => !isOwn(row));
  const othersId = useId();
  return (
    <Pane
      className={styles['pane']}
      title={message('board.departments')}
      end={
        may(roles, 'situation.set-department-status') ? (
          <Button kind="quiet" size="small" onClick={() => setReporting(true)}>
            {message('board.departments.report')}
          </Button>
        ) : undefined
      }
    >
      {ready ? null : <LoadingBars />}
      <Rows rows={rows.filter(isOwn)} at={at} />
      {others.length === 0 ? null : (
        <>
          <h3 className={styles['group']} id={othersId}>
            {message('board.departments.others')}
          </h3>
          <Rows rows={others} at={at} labelledBy={othersId} />
        </>
      )}
      {reporting ? <DepartmentStatusDialog onClose={() => setReporting(false)} /> : null}
    </Pane>
  );
}

interface ShownRow {
  readonly department: DepartmentRow;
  readonly shown: ShownStatus;
}

/** A förvaltning of the municipality; the others are its companies, federations and partners. */
const isOwn = ({ department }: ShownRow): boolean => department.kind === 'department';

function Rows({
  rows,
  at,
  labelledBy,
}: {
  rows: readonly ShownRow[];
  at: number;
  labelledBy?: string;
}): ReactNode {
  return (
    <ul aria-labelledby={labelledBy}>
      {rows.map(({ department, shown }) => (
        <Row key={department.id} department={department} shown={shown} at={at} />
      ))}
    </ul>
  );
}

interface RowProps {
  department: DepartmentRow;
  shown: ShownStatus;
  at: number;
}

function Row({ department, shown, at }: RowProps): ReactNode {
  const changed = useChangedSince(department.reportedAt);
  const owed = useLive((state) => owedSince(state.statusRequests.values(), department.id));
  const time = department.reportedAt === null ? null : clockOrDate(department.reportedAt, at);
  const note = shown === 'missing' ? missing(department, time) : department.note;
  return (
    <li className={classNames(styles['row'], changed && styles['changed'])}>
      <span className={styles['status']}>
        <StatusPill
          status={shown}
          department={department.shortName}
          {...(time !== null && shown !== 'missing' && { time })}
        />
      </span>
      <span className={styles['name']} aria-hidden="true">
        {department.shortName}
      </span>
      <ChangedMark changed={changed} />
      {shown === 'missing' ? null : <span className={styles['time']}>{time}</span>}
      {note === null ? null : <span className={styles['note']}>{note}</span>}
      {owed === null ? null : (
        <span className={classNames(styles['note'], Date.parse(owed) < at && styles['late'])}>
          {message(Date.parse(owed) < at ? 'board.departments.asked.late' : 'board.departments.asked', {
            time: clockOrDate(owed, at),
          })}
        </span>
      )}
    </li>
  );
}

/** What there is of a department whose status is missing: nothing, or a report that is too old. */
function missing(department: DepartmentRow, time: string | null): string {
  if (time === null || department.status === null) return message('board.departments.never');
  const status = message(`department-status.${department.status}`).toLowerCase();
  return message('board.departments.old', { status, time });
}
