import { may } from '#shared/authorization/capabilities.ts';
import { isPointReader } from '#shared/authorization/reading.ts';
import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { AlarmBanner, AlarmPane } from '../features/alarm/alarm-pane.tsx';
import { BoardPage } from '../features/board/board-page.tsx';
import { DutyBanner } from '../features/duty/duty-banner.tsx';
import { EscalationStrip } from '../features/escalation/escalation-strip.tsx';
import { JournalRail } from '../features/journal/journal-rail.tsx';
import { TaskPane } from '../features/task/task-pane.tsx';
import { paths } from '../lib/paths.ts';
import { useAccount } from '../lib/session.ts';
import { openQuickDialog } from './quick-dialogs.ts';

/** The board with what other features put on it. Staff of a safety point have their own page instead. */
export default function BoardRoute(): ReactNode {
  const { roles } = useAccount();
  if (isPointReader(roles)) return <Redirect to={paths.safetyPoints} replace />;
  return (
    <BoardPage
      rail={<JournalRail />}
      tasks={<TaskPane onNewTask={() => openQuickDialog('task')} />}
      dutyBanner={<DutyBanner />}
      alarms={<AlarmPane onSend={may(roles, 'alarm.send') ? () => openQuickDialog('alarm') : null} />}
      ahead={
        <>
          <AlarmBanner />
          <EscalationStrip />
        </>
      }
      onNewIncident={may(roles, 'incident.report') ? () => openQuickDialog('incident') : null}
    />
  );
}
