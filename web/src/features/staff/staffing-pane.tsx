import { message } from '#shared/language/message.ts';
import { functionName, sheetFunctions } from '#shared/staff/functions.ts';
import type { StaffAssignment } from '#shared/staff/state.ts';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pane } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { sameDay, weekdayDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { type Day, daysFrom, sheetOf } from './sheet.ts';
import { SheetRow, type SheetActions } from './sheet-row.tsx';
import styles from './sheet.module.css';
import { TurnDialog } from './turn-dialog.tsx';

const shownDays = 3;
const earliest = -6;
const latest = 14;

type Open =
  | { readonly what: 'assign'; readonly staffFunction: string; readonly from?: string }
  | { readonly what: 'turn'; readonly turn: StaffAssignment };

interface StaffingPaneProps {
  group: string;
  active: boolean;
  mayLead: boolean;
}

/** The endurance sheet: who has each staff function now, next and day by day, with gaps and double turns shown. */
export function StaffingPane({ group, active, mayLead }: StaffingPaneProps): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const assignments = useLive((state) => state.staffAssignments);
  const at = useNow();
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<Open | null>(null);
  const days = useMemo(() => daysFrom(at, offset, shownDays), [at, offset]);
  const functions = useMemo(() => sheetFunctions(organisation), [organisation]);
  const rows = useMemo(() => {
    const own = [...assignments.values()].filter((one) => one.group === group);
    return sheetOf(own, functions, days, new Date(at).toISOString());
  }, [assignments, functions, group, days, at]);
  const vacant = rows.filter((row) => row.now.length === 0).length;
  const gaps = rows.reduce((sum, row) => sum + row.gaps.length, 0);
  const close = (): void => setOpen(null);
  const actions: SheetActions = {
    onTurn: (turn) => setOpen({ what: 'turn', turn }),
    onAssign: mayLead
      ? (staffFunction, from) =>
          setOpen({ what: 'assign', staffFunction, ...(from === undefined ? {} : { from }) })
      : null,
  };
  return (
    <Pane
      className={styles['pane']}
      title={message('staff.staffing')}
      head={<Summary vacant={active ? vacant : 0} gaps={gaps} />}
      end={
        <>
          <DayButtons offset={offset} onOffset={setOffset} />
          {mayLead ? (
            <Button
              size="small"
              icon={<Icon of={Plus} />}
              onClick={() => setOpen({ what: 'assign', staffFunction: '' })}
            >
              {message('staff.assign.short')}
            </Button>
          ) : null}
        </>
      }
    >
      <table className={styles['table']}>
        <caption className={styles['caption']}>{message('staff.staffing.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{message('staff.staffing.function')}</th>
            <th scope="col">{message('staff.staffing.now')}</th>
            <th scope="col">{message('staff.staffing.next')}</th>
            {days.map((day) => (
              <th key={day.start} scope="col">
                {dayName(day, at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SheetRow
              key={row.id}
              row={row}
              name={functionName(organisation, row.id)}
              days={days}
              dayNames={days.map((day) => dayName(day, at))}
              at={at}
              active={active}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
      {open?.what === 'assign' ? (
        <AssignDialog
          group={group}
          staffFunction={open.staffFunction}
          {...(open.from === undefined ? {} : { from: open.from })}
          onClose={close}
        />
      ) : null}
      {open?.what === 'turn' ? <TurnDialog turn={open.turn} mayRemove={mayLead} onClose={close} /> : null}
    </Pane>
  );
}

function dayName(day: Day, at: number): string {
  const name = weekdayDate(day.start);
  return sameDay(day.start, at) ? message('staff.staffing.today', { day: name }) : name;
}

function Summary({ vacant, gaps }: { vacant: number; gaps: number }): ReactNode {
  if (vacant === 0 && gaps === 0) return null;
  return (
    <p className={styles['summary']}>
      {vacant === 0 ? null : <span>{message('staff.staffing.vacant', { count: vacant })}</span>}
      {gaps === 0 ? null : <span>{message('staff.staffing.gaps', { count: gaps })}</span>}
    </p>
  );
}

function DayButtons(props: { offset: number; onOffset: (offset: number) => void }): ReactNode {
  const { offset, onOffset } = props;
  return (
    <>
      <IconButton
        kind="quiet"
        size="small"
        label={message('staff.staffing.earlier')}
        icon={<Icon of={ChevronLeft} />}
        onClick={() => onOffset(Math.max(earliest, offset - shownDays))}
      />
      <IconButton
        kind="quiet"
        size="small"
        label={message('staff.staffing.later')}
        icon={<Icon of={ChevronRight} />}
        onClick={() => onOffset(Math.min(latest, offset + shownDays))}
      />
    </>
  );
}
