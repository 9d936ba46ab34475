import { message } from '#shared/language/message.ts';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { classNames } from '../../lib/class-names.ts';
import { clockOrDate } from '../../lib/format.ts';
import type { Day, FunctionRow, Gap, Turn } from './sheet.ts';
import styles from './sheet.module.css';
import { spanOnDay } from './span.ts';

export interface SheetActions {
  readonly onTurn: (turn: Turn) => void;
  /** Null where the account may not; the beginning is where a gap begins. */
  readonly onAssign: ((staffFunction: string, from?: string) => void) | null;
}

interface SheetRowProps {
  row: FunctionRow;
  name: string;
  days: readonly Day[];
  dayNames: readonly string[];
  at: number;
  /** Whether the group works, so that nobody now is a lack. */
  active: boolean;
  actions: SheetActions;
}

/** One function of the sheet. On a phone the row is a block, and each cell says what it is. */
export function SheetRow({ row, name, days, dayNames, at, active, actions }: SheetRowProps): ReactNode {
  return (
    <tr>
      <th scope="row">
        <div>
          <span>{name}</span>
          {actions.onAssign === null ? null : (
            <IconButton
              kind="quiet"
              size="small"
              label={message('staff.assign.function-name', { function: name })}
              icon={<Icon of={Plus} />}
              onClick={() => actions.onAssign?.(row.id)}
            />
          )}
        </div>
      </th>
      <td data-label={message('staff.staffing.now')} className={styles['now']}>
        {row.now.length === 0 ? (
          <span className={classNames(styles['nobody'], active && styles['lack'])}>
            {message('staff.staffing.nobody')}
          </span>
        ) : null}
        {row.now.map((turn) => (
          <TurnButton key={turn.id} turn={turn} name={name} onTurn={actions.onTurn}>
            {message('staff.staffing.until', { time: clockOrDate(turn.until, at) })}
          </TurnButton>
        ))}
      </td>
      <td data-label={message('staff.staffing.next')}>
        {row.next === null ? (
          <span className={styles['nobody']}>{message('staff.staffing.nobody')}</span>
        ) : (
          <TurnButton turn={row.next} name={name} onTurn={actions.onTurn}>
            {message('staff.staffing.from', { time: clockOrDate(row.next.from, at) })}
          </TurnButton>
        )}
      </td>
      {days.map((day, index) => {
        const { turns = [], gaps = [] } = row.days[index] ?? {};
        return (
          <td key={day.start} data-label={dayNames[index]} data-empty={turns.length + gaps.length === 0}>
            {turns.map((turn) => (
              <TurnButton key={turn.id} turn={turn} name={name} onTurn={actions.onTurn}>
                {spanOnDay(turn, day)}
              </TurnButton>
            ))}
            {gaps.map((gap) => (
              <GapMark key={gap.from} gap={gap} day={day} row={row} actions={actions} />
            ))}
          </td>
        );
      })}
    </tr>
  );
}

function TurnButton(props: {
  turn: Turn;
  name: string;
  onTurn: (turn: Turn) => void;
  children: ReactNode;
}): ReactNode {
  const { turn, name, onTurn, children } = props;
  const holder = turn.holder ?? message('common.restricted');
  return (
    <button type="button" className={styles['turn']} onClick={() => onTurn(turn)}>
      <b>{holder}</b>
      <span>{children}</span>
      {turn.overlaps ? <span className={styles['overlap']}>{message('staff.staffing.overlap')}</span> : null}
      <VisuallyHidden>{name}</VisuallyHidden>
    </button>
  );
}

/** A gap begins now or where a turn ends; pressing it staffs from there. */
function GapMark(props: { gap: Gap; day: Day; row: FunctionRow; actions: SheetActions }): ReactNode {
  const { gap, day, row, actions } = props;
  const words = message('staff.staffing.gap', { span: spanOnDay(gap, day) });
  if (actions.onAssign === null) return <span className={styles['gap']}>{words}</span>;
  return (
    <button
      type="button"
      className={classNames(styles['gap'], styles['press'])}
      onClick={() => actions.onAssign?.(row.id, gap.from)}
    >
      {words}
    </button>
  );
}
