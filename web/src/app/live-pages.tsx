import { type ReactNode, useEffect } from 'react';
import { type Account, confirmSession, useSession } from '../lib/session.ts';
import { CallContext } from '../components/call-instead.tsx';
import { OwnAlarmLayer } from '../features/alarm/own-alarm-layer.tsx';
import { openConnection } from '../sync/connection.ts';
import { openOutbox } from '../sync/outbox.ts';
import { startLastLook } from '../sync/last-look.ts';
import { useLiveStore } from '../sync/live-store.ts';
import { setCommandOrganisation } from '../sync/send-command.ts';
import { startAnnouncements } from './announcements.ts';
import { PageOutlet } from './page-outlet.tsx';
import { QuickDialogLayer } from './quick-dialog-layer.tsx';
import { useConnectionAlerts } from './use-connection-alerts.ts';
import { useCallList } from './use-call-list.ts';
import { useFrameState } from './use-frame-state.ts';
import { useKeptApp } from './use-kept-app.ts';

/** The pages of somebody who is signed in, following their organisation's log for as long as they are. */
export function LivePages({ account }: { account: Account }): ReactNode {
  const { id, organisation } = account;
  useConfirmedSession();
  useEffect(() => {
    setCommandOrganisation(organisation);
    const close = openConnection(id, organisation);
    return () => {
      close();
      setCommandOrganisation(null);
    };
  }, [id, organisation]);
  useEffect(() => openOutbox(account), [account]);
  useEffect(() => startLastLook(id), [id]);
  useEffect(() => startAnnouncements(id), [id]);
  useConnectionAlerts();
  useKeptApp(organisation);
  return (
    <CallContext value={useCallList()}>
      <PageOutlet frame={useFrameState()} />
      <QuickDialogLayer />
      <OwnAlarmLayer />
    </CallContext>
  );
}

/** A page that was opened as this device remembers it asks who is signed in as soon as there is contact. */
function useConfirmedSession(): void {
  const offline = useSession((session) => session.status === 'signed-in' && session.offline);
  const socketOpen = useLiveStore((live) => live.socketOpen);
  useEffect(() => {
    if (offline && socketOpen) void confirmSession();
  }, [offline, socketOpen]);
}
