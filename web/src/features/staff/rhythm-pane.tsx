import { message } from '#shared/language/message.ts';
import type { StaffGroup } from '#shared/staff/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Pane } from '../../components/pane.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, deadline, duration } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import { AgendaList, DepartmentStatuses } from './agenda.tsx';
import { BriefingDialog } from './briefing-dialog.tsx';
import { RhythmDialog } from './rhythm-dialog.tsx';
import { laterBriefings } from './rhythm.ts';
import styles from './staff-page.module.css';

/** When the next staff briefing is, how long until then, and what it goes through with how each department is doing. */
export function RhythmPane({ group, mayLead }: { group: StaffGroup; mayLead: boolean }): ReactNode {
  const standing = useLive((state) => state.organisation?.briefingAgenda);
  const agenda = group.agenda ?? standing ?? [];
  const [open, setOpen] = useState<'rhythm' | 'briefing' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Pane title={message('staff.rhythm')}>
      <div className={styles['rhythm']}>
        <Next group={group} />
        {mayLead ? (
          <div className={styles['actions']}>
            <Button kind="primary" onClick={() => setOpen('briefing')}>
              {message('staff.briefing')}
            </Button>
            <Button onClick={() => setOpen('rhythm')}>{message('staff.rhythm.set')}</Button>
          </div>
        ) : null}
      </div>
      <div className={styles['part']}>
        <h3>{message('staff.agenda')}</h3>
        <AgendaList agenda={agenda} />
      </div>
      <div className={styles['part']}>
        <h3>{message('staff.departments')}</h3>
        <DepartmentStatuses />
      </div>
      {open === 'rhythm' ? <RhythmDialog group={group} agenda={agenda} onClose={close} /> : null}
      {open === 'briefing' ? <BriefingDialog group={group.id} agenda={agenda} onClose={close} /> : null}
    </Pane>
  );
}

function Next({ group }: { group: StaffGroup }): ReactNode {
  const at = useNow(10);
  const { nextBriefingAt, everyMinutes, lastBriefing } = group;
  const due = nextBriefingAt === null ? null : deadline(nextBriefingAt, at);
  const later = laterBriefings(group, 3).map((time) => clockOrDate(time, at));
  return (
    <div>
      <p className={styles['label']}>{message('staff.rhythm.next')}</p>
      {nextBriefingAt === null || due === null ? (
        <p className={styles['figure']}>{message('staff.rhythm.none')}</p>
      ) : (
        <p className={styles['figure']}>
          <time dateTime={nextBriefingAt}>{clockOrDate(nextBriefingAt, at)}</time>
          <span className={classNames(styles['countdown'], due.late && styles['late'])}>{due.text}</span>
        </p>
      )}
      <p className={styles['meta']}>
        {later.length === 0 ? null : <span>{message('staff.rhythm.then', { times: later.join(', ') })}</span>}
        {everyMinutes === null || later.length > 0 ? null : (
          <span>{message('staff.rhythm.every', { duration: duration(everyMinutes * 60_000) })}</span>
        )}
        {lastBriefing === null ? null : (
          <span>{message('staff.rhythm.last', { time: clockOrDate(lastBriefing.at, at) })}</span>
        )}
      </p>
    </div>
  );
}
