import { type ReactNode, useEffect } from 'react';
import type { Account } from '../lib/session.ts';
import { OwnAlarmLayer } from '../features/alarm/own-alarm-layer.tsx';
import { openConnection } from '../sync/connection.ts';
import { startLastLook } from '../sync/last-look.ts';
import { setCommandOrganisation } from '../sync/send-command.ts';
import { startAnnouncements } from './announcements.ts';
import { PageOutlet } from './page-outlet.tsx';
import { QuickDialogLayer } from './quick-dialog-layer.tsx';
import { useConnectionAlerts } from './use-connection-alerts.ts';
import { useFrameState } from './use-frame-state.ts';
import { useKeptApp } from './use-kept-app.ts';

/** The pages of somebody who is signed in, following their organisation's log for as long as they are. */
export function LivePages({ account }: { account: Account }): ReactNode {
  const { id, organisation } = account;
  useEffect(() => {
    setCommandOrganisation(organisation);
    const close = openConnection(organisation);
    return () => {
      close();
      setCommandOrganisation(null);
    };
  }, [id, organisation]);
  useEffect(() => startLastLook(id), [id]);
  useEffect(() => startAnnouncements(id), [id]);
  useConnectionAlerts();
  useKeptApp(organisation);
  return (
    <>
      <PageOutlet frame={useFrameState()} />
      <QuickDialogLayer />
      <OwnAlarmLayer />
    </>
  );
}
