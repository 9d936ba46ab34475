import { message } from '#shared/language/message.ts';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { announceAlert } from '../../lib/announce.ts';
import { markDocumentTitle } from '../../lib/document-title.ts';
import { useAccount } from '../../lib/session.ts';
import { paths } from '../../lib/paths.ts';
import { useLive } from '../../sync/use-live.ts';
import { asksForDecision, type OwnAlarm, ringingAlarms } from './own-alarms.ts';
import { withTexts } from '../../lib/with-texts.ts';

const OwnAlarmView = lazy(async () => ({
  default: (await withTexts(() => import('./own-alarm.tsx'))).OwnAlarmView,
}));

/** Where a question is answered, the alarm about it is no cover over the answers: it stands above them. */
const decisionPages = paths.decision('');

/**
 * An alarm to whoever is signed in, over whatever page and dialog is shown. It stays until it is answered, and then shows
 * what was recorded until it is closed or another alarm rings.
 */
export function OwnAlarmLayer(): ReactNode {
  const account = useAccount();
  const alarms = useLive((state) => state.alarms);
  const calls = useLive((state) => state.alarmCalls);
  const escalations = useLive((state) => state.escalations);
  const [location] = useLocation();
  const ringing = useMemo(() => {
    const all = ringingAlarms(alarms, calls, account);
    return location.startsWith(decisionPages)
      ? all.filter(({ alarm }) => !asksForDecision(alarm, escalations))
      : all;
  }, [alarms, calls, account, escalations, location]);
  const [first] = ringing;
  const [held, setHeld] = useState<OwnAlarm | null>(null);
  const shown = first ?? held;
  useMarkedTitle(first);
  useSpokenAlarm(first);
  if (shown === null || shown === undefined) return null;
  return (
    <Suspense>
      <OwnAlarmView
        key={shown.alarm.id}
        own={shown}
        waits={first !== undefined}
        count={ringing.length}
        onAnswered={() => setHeld(shown)}
        onClose={() => setHeld(null)}
      />
    </Suspense>
  );
}

function useMarkedTitle(first: OwnAlarm | undefined): void {
  const isTest = first?.alarm.test ?? null;
  useEffect(() => {
    if (isTest === null) return;
    const key = isTest ? 'alarm.own.title.test' : 'alarm.own.title';
    markDocumentTitle((title) => message(key, { title }));
    return () => markDocumentTitle(null);
  }, [isTest]);
}

/** Said once for each alarm, at once. */
function useSpokenAlarm(first: OwnAlarm | undefined): void {
  const id = first?.alarm.id ?? null;
  const test = first?.alarm.test === true ? 'yes' : 'no';
  const text = first?.alarm.message ?? message('alarm.message.gone');
  useEffect(() => {
    if (id !== null) announceAlert(message('alarm.own.spoken', { test, message: text }));
  }, [id, test, text]);
}
