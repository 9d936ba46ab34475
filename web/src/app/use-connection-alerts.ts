import { useEffect, useRef } from 'react';
import { message } from '#shared/language/message.ts';
import { announceAlert } from '../lib/announce.ts';
import { clockTime } from '../lib/format.ts';
import { useLiveStore } from '../sync/live-store.ts';
import { useConnection } from '../sync/use-connection.ts';

/** Says once that the contact is lost, and once that it is back; nothing before the first contact. */
export function useConnectionAlerts(): void {
  const { status, since } = useConnection();
  const pictureShown = useLiveStore((live) => live.pictureShown);
  const lost = useRef(false);
  useEffect(() => {
    if (status === 'disconnected' && since !== null && !pictureShown && !lost.current) {
      lost.current = true;
      announceAlert(message('connection.alert.lost', { time: clockTime(since) }));
    } else if (status === 'live' && lost.current) {
      lost.current = false;
      announceAlert(message('connection.alert.back'));
    }
  }, [status, since, pictureShown]);
}
