import { message } from '#shared/language/message.ts';
import { chiefOfStaff, staffFunctions } from '#shared/staff/functions.ts';
import { crisisGroups, groupName } from '#shared/staff/groups.ts';
import type { ReactNode } from 'react';
import { Pane, PaneCaption } from '../../components/pane.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './staff-page.module.css';

/** All crisis groups: the krisledningsgrupp and each department's, whether it works and who leads it. */
export function GroupsPane(props: { chosen: string; onChoose: (group: string) => void }): ReactNode {
  const { chosen, onChoose } = props;
  const organisation = useLive((state) => state.organisation);
  const groups = useLive((state) => state.staffGroups);
  const active = [...groups.values()].filter(({ status }) => status === 'active').length;
  return (
    <Pane
      title={message('staff.groups')}
      end={<PaneCaption>{message('staff.groups.active', { count: active })}</PaneCaption>}
    >
      <ul className={styles['groups']}>
        {crisisGroups(organisation).map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles['choice']}
              aria-current={id === chosen}
              onClick={() => onChoose(id)}
            >
              <GroupLine id={id} />
            </button>
          </li>
        ))}
      </ul>
    </Pane>
  );
}

function GroupLine({ id }: { id: string }): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const group = useLive((state) => state.staffGroups.get(id));
  const at = useNow();
  const lead = useLead(id);
  const active = group?.status === 'active';
  return (
    <>
      <span className={styles['name']}>{groupName(organisation, id)}</span>
      <span className={classNames(styles['state'], active && styles['on'])}>
        {active
          ? message('staff.active.since', { time: clockOrDate(group.since, at) })
          : message('staff.inactive')}
      </span>
      {active || lead !== null ? (
        <span className={styles['meta']}>
          {lead === null ? message('staff.groups.no-lead') : message('staff.groups.led-by', { holder: lead })}
        </span>
      ) : null}
    </>
  );
}

/** Who has the group's leading function now: chief of staff, or the first of the staff's functions. */
function useLead(group: string): string | null {
  const organisation = useLive((state) => state.organisation);
  const assignments = useLive((state) => state.staffAssignments);
  const now = new Date(useNow()).toISOString();
  const functions = staffFunctions(organisation);
  const leading = functions.find(({ id }) => id === chiefOfStaff) ?? functions[0];
  const turn = [...assignments.values()].find(
    (one) => one.group === group && one.function === leading?.id && one.from <= now && now < one.until,
  );
  return turn?.holder ?? null;
}
