import { message } from '#shared/language/message.ts';
import { departmentsByStatus } from '#shared/situation/department-report.ts';
import { type ReactNode, useMemo, useRef } from 'react';
import { Glyph } from '../../components/glyph.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useNow } from '../../lib/clock.ts';
import { age, number, weekdayDate } from '../../lib/format.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { useLive } from '../../sync/use-live.ts';
import { useRoom } from './use-room.ts';
import styles from './wall-departments.module.css';

const defaultMaxAge = 120;

/** The worst departments by shape and short name, the date, and how fresh the picture is. */
export function WallDepartments(): ReactNode {
  const departments = useLive((state) => state.departments);
  const maxAge = useLive((state) => state.organisation?.rules.departmentReportMaxAgeMinutes ?? defaultMaxAge);
  const at = useNow(60);
  const rows = useMemo(
    () => departmentsByStatus(departments.values(), new Date(at - maxAge * 60_000).toISOString()),
    [departments, maxAge, at],
  );
  const row = useRef<HTMLDivElement>(null);
  const rest = rows.length - useRoom(row, rows.length);
  return (
    <footer className={styles['departments']} aria-label={message('wall.departments')}>
      <div ref={row} className={styles['row']}>
        {rows.map(({ department, shown }) => (
          <span key={department.id} className={styles['department']}>
            <Glyph name={`status-${shown}`} size={28} />
            {department.shortName}
            <VisuallyHidden>: {message(`department-status.${shown}`)}</VisuallyHidden>
          </span>
        ))}
      </div>
      {rest > 0 ? <span className="muted">{message('wall.departments.others', { count: rest })}</span> : null}
      <Freshness at={at} />
    </footer>
  );
}

function Freshness({ at }: { at: number }): ReactNode {
  const { status, seq, ageSeconds } = useConnection();
  return (
    <span className={styles['fresh']}>
      <span className={styles['date']}>{weekdayDate(at)}</span>
      <Glyph name={`connection-${status}`} size={26} />
      <b>{message(`connection.${status}`)}</b>
      <span aria-hidden="true">
        {message('connection.seq', { seq: number(seq) })}
        {ageSeconds === null ? '' : `, ${age(ageSeconds)}`}
      </span>
    </span>
  );
}
