import { may } from '#shared/authorization/capabilities.ts';
import { useEffect } from 'react';
import { now } from '../../lib/clock.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { withTexts } from '../../lib/with-texts.ts';

/** After so long (ms) the page has loaded what it shows, and the device may be prepared. */
const calm = 3_000;

/** Keeps the alarm lists on the device of somebody who may alarm, and the app's files with them. */
export function useKeptLists(): void {
  const ready = useReady();
  const { organisation, roles } = useAccount();
  const recipients = useLive((state) => state.alarmRecipients);
  const lists = useLive((state) => state.alarmLists);
  const mayAlarm = may(roles, 'alarm.send');
  useEffect(() => {
    if (!ready || !mayAlarm) return;
    const timer = window.setTimeout(() => {
      void withTexts(() => import('./kept-lists.ts')).then(({ keepLists, listsToKeep }) =>
        keepLists(listsToKeep(organisation, recipients, lists, new Date(now()).toISOString())),
      );
    }, calm);
    return () => window.clearTimeout(timer);
  }, [ready, mayAlarm, organisation, recipients, lists]);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      void withTexts(() => import('./device.ts')).then(({ prepareDevice }) => prepareDevice(organisation));
    }, calm);
    return () => window.clearTimeout(timer);
  }, [organisation]);
}
