import { may } from '#shared/authorization/capabilities.ts';
import { uncoveredHours, type Span } from '#shared/duty/rota.ts';
import type { PlannedShift } from '#shared/duty/state.ts';
import { message } from '#shared/language/message.ts';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { useNow } from '../../lib/clock.ts';
import { duration, shortDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { PlanDialog } from './plan-dialog.tsx';
import styles from './rota.module.css';
import { RotaTable } from './rota-table.tsx';
import { rotaRows } from './rota-rows.ts';
import { shiftTime } from './shift-time.ts';
import { SwapDialog } from './swap-dialog.tsx';
import { UnplanDialog } from './unplan-dialog.tsx';
import { weekOf } from './week.ts';

const sevenDays = 7 * 24 * 60 * 60 * 1000;

export type RotaStep =
  | { readonly step: 'plan'; readonly span: Span | null }
  | { readonly step: 'unplan' | 'swap'; readonly shift: PlannedShift };

/** The rota, two weeks at a time, with the hours that nobody has. */
export function RotaPane(): ReactNode {
  const duty = useLive((state) => state.duty);
  const dutyShifts = useLive((state) => state.dutyShifts);
  const { roles } = useAccount();
  const at = useNow(60);
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<RotaStep | null>(null);
  const weeks = [weekOf(at, offset), weekOf(at, offset + 1)] as const;
  const span = { from: weeks[0].from, until: weeks[1].until };
  const rows = rotaRows({ duty, dutyShifts }, span, new Date(at).toISOString());
  const close = (): void => setOpen(null);
  return (
    <Pane
      title={message('duty.rota')}
      className={styles['pane']}
      head={
        <PaneCaption>
          {message('duty.rota.days', {
            from: shortDate(span.from),
            until: shortDate(Date.parse(span.until) - 1),
          })}
        </PaneCaption>
      }
    >
      <div className={styles['tools']}>
        <IconButton
          kind="quiet"
          size="small"
          label={message('duty.rota.earlier')}
          icon={<Icon of={ChevronLeft} />}
          onClick={() => setOffset(offset - 1)}
        />
        <Button kind="quiet" size="small" onClick={() => setOffset(0)}>
          {message('duty.rota.today')}
        </Button>
        <IconButton
          kind="quiet"
          size="small"
          label={message('duty.rota.later')}
          icon={<Icon of={ChevronRight} />}
          onClick={() => setOffset(offset + 1)}
        />
        {may(roles, 'duty.plan') ? (
          <Button
            className={styles['plan']}
            size="small"
            icon={<Icon of={Plus} />}
            onClick={() => setOpen({ step: 'plan', span: null })}
          >
            {message('duty.plan')}
          </Button>
        ) : null}
      </div>
      <Gaps at={at} />
      {rows.length === 0 ? (
        <EmptyState title={message('duty.rota.none')}>{message('duty.rota.none.what')}</EmptyState>
      ) : (
        <RotaTable rows={rows} weeks={weeks} onStep={setOpen} />
      )}
      {open?.step === 'plan' ? <PlanDialog span={open.span} onClose={close} /> : null}
      {open?.step === 'unplan' ? <UnplanDialog shift={open.shift} onClose={close} /> : null}
      {open?.step === 'swap' ? <SwapDialog shift={open.shift} onClose={close} /> : null}
    </Pane>
  );
}

/** That somebody is missing within seven days, said whatever week is shown. */
function Gaps({ at }: { at: number }): ReactNode {
  const duty = useLive((state) => state.duty);
  const dutyShifts = useLive((state) => state.dutyShifts);
  const until = new Date(at + sevenDays).toISOString();
  const gaps = uncoveredHours({ duty, dutyShifts }, new Date(at).toISOString(), until);
  const first = gaps[0];
  if (first === undefined) return null;
  return (
    <div className={styles['gaps']}>
      <Notice kind="attention">
        {message('duty.rota.gaps', {
          count: gaps.length,
          from: shiftTime(first.from, at),
          until: shiftTime(first.until, at),
          duration: duration(Date.parse(first.until) - Date.parse(first.from)),
        })}
      </Notice>
    </div>
  );
}
