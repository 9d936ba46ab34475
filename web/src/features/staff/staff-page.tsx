import { message } from '#shared/language/message.ts';
import { centralGroup } from '#shared/staff/state.ts';
import { type ReactNode, useState } from 'react';
import { LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { DirectivesPane } from './directives-pane.tsx';
import { GroupsPane } from './groups-pane.tsx';
import { RhythmPane } from './rhythm-pane.tsx';
import styles from './staff-page.module.css';
import { StaffingPane } from './staffing-pane.tsx';
import { StatusPane } from './status-pane.tsx';
import { useMayLead } from './use-may-lead.ts';

/** A crisis group and its staff: whether it works, its rhythm, who has which function, its directives; and all the groups. */
export default function StaffPage(): ReactNode {
  const ready = useReady();
  const { department = null } = useAccount();
  const [group, setGroup] = useState(department ?? centralGroup);
  const row = useLive((state) => state.staffGroups.get(group));
  const mayLead = useMayLead(group);
  const active = row?.status === 'active';
  return (
    <div className={styles['page']}>
      <VisuallyHidden as="h1">{message('staff.title')}</VisuallyHidden>
      {ready ? (
        <>
          <div className={styles['column']}>
            <StatusPane id={group} group={row} mayLead={mayLead} />
            {active ? <RhythmPane key={group} group={row} mayLead={mayLead} /> : null}
          </div>
          <div className={styles['main']}>
            <StaffingPane key={`staffing.${group}`} group={group} active={active} mayLead={mayLead} />
            <DirectivesPane key={`directives.${group}`} group={group} mayLead={mayLead} />
          </div>
          <div className={styles['side']}>
            <GroupsPane chosen={group} onChoose={setGroup} />
          </div>
        </>
      ) : (
        <LoadingBars />
      )}
    </div>
  );
}
