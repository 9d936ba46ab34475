import { may } from '#shared/authorization/capabilities.ts';
import type { ReactNode } from 'react';
import { BoardPage } from '../features/board/board-page.tsx';
import { DutyBanner } from '../features/duty/duty-banner.tsx';
import { JournalRail } from '../features/journal/journal-rail.tsx';
import { TaskPane } from '../features/task/task-pane.tsx';
import { useAccount } from '../lib/session.ts';
import { openQuickDialog } from './quick-dialogs.ts';

/** The board with what other features put on it. */
export default function BoardRoute(): ReactNode {
  const { roles } = useAccount();
  return (
    <BoardPage
      rail={<JournalRail />}
      tasks={<TaskPane onNewTask={() => openQuickDialog('task')} />}
      dutyBanner={<DutyBanner />}
      onNewIncident={may(roles, 'incident.report') ? () => openQuickDialog('incident') : null}
    />
  );
}
