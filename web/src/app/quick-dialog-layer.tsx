import { may } from '#shared/authorization/capabilities.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import { useRoute } from 'wouter';
import { useShortcut } from '../lib/keyboard.ts';
import { paths } from '../lib/paths.ts';
import { useAccount } from '../lib/session.ts';
import { pickOnMap } from './pick-on-map.tsx';
import { closeQuickDialog, openQuickDialog, useQuickDialog } from './quick-dialogs.ts';
import { withTexts } from '../lib/with-texts.ts';

const NewIncidentDialog = lazy(async () => ({
  default: (await withTexts(() => import('../features/incident/new-incident-dialog.tsx'))).NewIncidentDialog,
}));
const NewTaskDialog = lazy(async () => ({
  default: (await withTexts(() => import('../features/task/new-task-dialog.tsx'))).NewTaskDialog,
}));
const SendAlarmDialog = lazy(async () => ({
  default: (await withTexts(() => import('../features/alarm/send-alarm-dialog.tsx'))).SendAlarmDialog,
}));

/** The dialogs that N and U open on every page of the console, for those who may. */
export function QuickDialogLayer(): ReactNode {
  const { roles } = useAccount();
  const open = useQuickDialog((state) => state.open);
  const [past] = useRoute(paths.replay);
  useShortcut('n', !past && may(roles, 'incident.report') ? () => openQuickDialog('incident') : null);
  useShortcut('u', !past && may(roles, 'task.add') ? () => openQuickDialog('task') : null);
  return (
    <Suspense>
      {open === 'incident' ? <NewIncidentDialog onClose={closeQuickDialog} pickOnMap={pickOnMap} /> : null}
      {open === 'alarm' ? <SendAlarmDialog onClose={closeQuickDialog} /> : null}
      {open === 'task' ? <NewTaskDialog onClose={closeQuickDialog} /> : null}
    </Suspense>
  );
}
