import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { gatheringPlace, groupName } from '#shared/staff/groups.ts';
import type { StaffGroup } from '#shared/staff/state.ts';
import { isLate } from '#shared/task/order.ts';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Pane } from '../../components/pane.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import { ActivateDialog } from './activate-dialog.tsx';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import styles from './staff-page.module.css';

interface StatusPaneProps {
  id: string;
  group: StaffGroup | undefined;
  mayLead: boolean;
}

/** Whether the group works, since when and by whose order, and where it gathers. */
export function StatusPane({ id, group, mayLead }: StatusPaneProps): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const [open, setOpen] = useState<'activate' | 'deactivate' | null>(null);
  const at = useNow();
  const active = group?.status === 'active' ? group : null;
  const place = active?.place ?? gatheringPlace(organisation, id);
  const close = (): void => setOpen(null);
  return (
    <Pane title={groupName(organisation, id)}>
      <div className={styles['status']}>
        <p className={classNames(styles['word'], active !== null && styles['on'])}>
          {active === null
            ? message('staff.inactive')
            : message('staff.active.since', { time: clockOrDate(active.since, at) })}
        </p>
        {active === null ? <p className={styles['meta']}>{message('staff.inactive.what')}</p> : null}
        {group?.status === 'inactive' && group.endedAt !== null ? (
          <p className={styles['meta']}>{message('staff.ended', { time: clockOrDate(group.endedAt, at) })}</p>
        ) : null}
        <dl className={styles['facts']}>
          <div>
            <dt>{message('staff.fact.place')}</dt>
            <dd>{place ?? message('staff.fact.no-place')}</dd>
          </div>
          {active === null ? null : <Ordered group={active} />}
          <LateTasks />
        </dl>
        {mayLead ? (
          active === null ? (
            <Button kind="primary" onClick={() => setOpen('activate')}>
              {message('staff.activate')}
            </Button>
          ) : (
            <Button onClick={() => setOpen('deactivate')}>{message('staff.deactivate')}</Button>
          )
        ) : (
          <p className={styles['meta']}>{message('staff.denied')}</p>
        )}
      </div>
      {open === 'activate' ? <ActivateDialog group={id} onClose={close} /> : null}
      {open === 'deactivate' ? <DeactivateDialog group={id} onClose={close} /> : null}
    </Pane>
  );
}

function Ordered({ group }: { group: StaffGroup }): ReactNode {
  const incidents = useLive((state) => state.incidents);
  const incident = group.incident === null ? undefined : incidents.get(group.incident);
  return (
    <>
      {group.orderedBy === null ? null : (
        <div>
          <dt>{message('staff.fact.ordered-by')}</dt>
          <dd>{group.orderedBy}</dd>
        </div>
      )}
      {group.activatedBy === null ? null : (
        <div>
          <dt>{message('staff.fact.recorded-by')}</dt>
          <dd>{group.activatedBy}</dd>
        </div>
      )}
      {incident === undefined ? null : (
        <div>
          <dt>{message('staff.fact.incident')}</dt>
          <dd>
            <Link href={paths.incident(incident.id)}>{incidentName(incident.number)}</Link>
          </dd>
        </div>
      )}
      {group.motive === null ? null : (
        <div className={styles['whole']}>
          <dt>{message('staff.activate.motive')}</dt>
          <dd>{group.motive}</dd>
        </div>
      )}
    </>
  );
}

/** What is late is the chief of staff's to see. */
function LateTasks(): ReactNode {
  const tasks = useLive((state) => state.tasks);
  const now = new Date(useNow()).toISOString();
  const count = [...tasks.values()].filter((task) => isLate(task, now)).length;
  if (count === 0) return null;
  return (
    <div>
      <dt>{message('staff.fact.late-tasks')}</dt>
      <dd>
        <Link href={paths.tasks} className={styles['late'] ?? ''}>
          {message('staff.fact.late-tasks.count', { count })}
        </Link>
      </dd>
    </div>
  );
}
