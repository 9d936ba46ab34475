import { message } from '#shared/language/message.ts';
import { minutesOf } from '#shared/meeting/minutes.ts';
import type { MinutesAdjustment } from '#shared/meeting/minutes.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Pane } from '../../components/pane.tsx';
import { fullTime } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useStateReader } from '../../sync/use-live.ts';
import { AdjustDialog } from './adjust-dialog.tsx';
import styles from './meeting.module.css';

/** Who adjusts the minutes and who has; the chair approves for the chair, the secretary records the others. */
export function MeetingAdjusting({ meeting }: { meeting: Meeting }): ReactNode {
  const { roles } = useAccount();
  const [open, setOpen] = useState<MinutesAdjustment | null>(null);
  const adjusting = minutesOf(useStateReader()(), meeting.id)?.adjusting ?? [];
  if (meeting.adjustAt === null) return null;
  const left = adjusting.filter(({ at }) => at === null);
  const isOwn = (one: MinutesAdjustment): boolean => one.presided && roles.includes(one.seat);
  return (
    <Pane
      title={message('meeting.minutes.adjusting')}
      count={`${adjusting.length - left.length}/${adjusting.length}`}
    >
      <ul>
        {adjusting.map((one) => (
          <li key={one.person} className={styles['item']}>
            <div>
              <b>{one.name ?? message('common.restricted')}</b>
              <p className={styles['fine']}>
                {one.at === null
                  ? message('meeting.minutes.adjusted.no')
                  : message('meeting.minutes.status.approved', { time: fullTime(one.at) })}
              </p>
            </div>
            {one.at === null && meeting.status === 'closed' && (isOwn(one) || roles.includes('secretary')) ? (
              <Button size="small" kind={isOwn(one) ? 'primary' : 'secondary'} onClick={() => setOpen(one)}>
                {isOwn(one)
                  ? message('meeting.adjust.own')
                  : message('meeting.adjust.record', { name: one.name ?? message('common.restricted') })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <AdjustDialog
          meeting={meeting.id}
          adjusting={open}
          own={isOwn(open)}
          last={left.length === 1}
          onClose={() => setOpen(null)}
        />
      )}
    </Pane>
  );
}
