import { may } from '#shared/authorization/capabilities.ts';
import type { Span } from '#shared/duty/rota.ts';
import type { PlannedShift } from '#shared/duty/state.ts';
import { waitingSwap } from '#shared/duty/swaps.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Glyph } from '../../components/glyph.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { duration } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import type { RotaStep } from './rota-pane.tsx';
import styles from './rota.module.css';
import type { RotaRow } from './rota-rows.ts';
import { dialled, shiftTime } from './shift-time.ts';
import type { Week } from './week.ts';

interface RotaTableProps {
  rows: readonly RotaRow[];
  /** One after the other; each has a heading over what begins in it. */
  weeks: readonly Week[];
  onStep: (step: RotaStep) => void;
}

/** Planned shifts and the hours between them that nobody has, with what may be done about each. */
export function RotaTable({ rows, weeks, onStep }: RotaTableProps): ReactNode {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{message('duty.rota.from')}</th>
          <th scope="col">{message('duty.rota.until')}</th>
          <th scope="col">{message('duty.rota.who')}</th>
          <th scope="col">{message('duty.rota.phone')}</th>
          <th scope="col">
            <span className={styles['quiet']}>{message('duty.rota.steps')}</span>
          </th>
        </tr>
      </thead>
      {weeks.map((week, index) => (
        <tbody key={week.from}>
          <tr className={styles['week']}>
            <th colSpan={5} scope="rowgroup">
              {message('duty.rota.week', { week: week.number })}
            </th>
          </tr>
          {rows
            .filter(({ from }) => (index === 0 || from >= week.from) && from < week.until)
            .map((row) =>
              row.kind === 'gap' ? (
                <GapRow key={`gap.${row.from}`} gap={row.gap} onStep={onStep} />
              ) : (
                <ShiftRow key={row.shift.id} shift={row.shift} onStep={onStep} />
              ),
            )}
        </tbody>
      ))}
    </table>
  );
}

function Times({ from, until }: Span): ReactNode {
  const today = useNow(60);
  return (
    <>
      <td>
        <time dateTime={from}>{shiftTime(from, today)}</time>
      </td>
      <td>
        <time dateTime={until}>{shiftTime(until, today)}</time>
      </td>
    </>
  );
}

function GapRow({ gap, onStep }: { gap: Span; onStep: RotaTableProps['onStep'] }): ReactNode {
  const { roles } = useAccount();
  const length = duration(Date.parse(gap.until) - Date.parse(gap.from));
  return (
    <tr className={styles['gap']}>
      <Times {...gap} />
      <td>
        <Glyph name="status-yellow" /> {message('duty.rota.gap')}
      </td>
      <td className={styles['muted']}>{length}</td>
      <td className={styles['steps']}>
        {may(roles, 'duty.plan') ? (
          <Button size="small" onClick={() => onStep({ step: 'plan', span: gap })}>
            {message('duty.plan.gap')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function ShiftRow({ shift, onStep }: { shift: PlannedShift; onStep: RotaTableProps['onStep'] }): ReactNode {
  const { id, roles } = useAccount();
  const dutySwaps = useLive((state) => state.dutySwaps);
  const at = useNow(60);
  const coming = shift.takenAt === null && Date.parse(shift.from) > at;
  const mine = shift.account === id;
  const waiting = waitingSwap({ dutySwaps }, shift.id) !== null;
  const maySwap = coming && !waiting && (mine || shift.account === null) && may(roles, 'duty.propose-swap');
  const remark = remarkOf(shift, mine, waiting);
  const now = Date.parse(shift.from) <= at && at < Date.parse(shift.until);
  const name = shift.name ?? message('common.restricted');
  return (
    <tr className={classNames(now && styles['now'])}>
      <Times from={shift.from} until={shift.until} />
      <td>
        <b>{name}</b>
        {remark === null ? null : <span className={styles['muted']}> {remark}</span>}
      </td>
      <td>{shift.phone === null ? null : <a href={dialled(shift.phone)}>{shift.phone}</a>}</td>
      <td className={styles['steps']}>
        {maySwap ? (
          <Button
            size="small"
            aria-label={message('duty.rota.number', {
              name: message('duty.swap'),
              from: shiftTime(shift.from, at),
            })}
            onClick={() => onStep({ step: 'swap', shift })}
          >
            {message('duty.swap')}
          </Button>
        ) : null}
        {shift.takenAt === null && may(roles, 'duty.unplan') ? (
          <Button
            kind="quiet"
            size="small"
            aria-label={message('duty.rota.number', {
              name: message('duty.unplan'),
              from: shiftTime(shift.from, at),
            })}
            onClick={() => onStep({ step: 'unplan', shift })}
          >
            {message('duty.unplan')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function remarkOf(shift: PlannedShift, mine: boolean, waiting: boolean): string | null {
  if (shift.takenAt !== null) return message('duty.rota.taken');
  if (waiting) return message('duty.rota.swapping');
  return mine ? message('duty.rota.mine') : null;
}
