import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useParams } from 'wouter';
import { may } from '#shared/authorization/capabilities.ts';
import { LoadingBars } from '../components/pane-states.tsx';
import { IncidentCards } from '../features/action-card/incident-cards.tsx';
import { IncidentDecisions } from '../features/crisis-leadership/incident-decisions.tsx';
import { EscalationStrip } from '../features/escalation/escalation-strip.tsx';
import { RegistryNumberPane } from '../features/archive/registry-number-pane.tsx';
import { IncidentPage } from '../features/incident/incident-page.tsx';
import { IncidentJournal } from '../features/journal/incident-journal.tsx';
import { useAccount } from '../lib/session.ts';
import { useLive } from '../sync/use-live.ts';
import { IncidentFiles } from '../sync/attachments/incident-files.tsx';
import { IncidentMore } from './incident-more.tsx';
import { IncidentTasks } from './incident-tasks.tsx';
import { pickOnMap } from './pick-on-map.tsx';
import { withTexts } from '../lib/with-texts.ts';

const MapInset = lazy(async () => ({
  default: (await withTexts(() => import('../features/map/map-inset.tsx'))).MapInset,
}));
const SendAlarmDialog = lazy(async () => ({
  default: (await withTexts(() => import('../features/alarm/send-alarm-dialog.tsx'))).SendAlarmDialog,
}));

/** An incident's page with its journal, tasks and map. */
export default function IncidentRoute(): ReactNode {
  const { incident = '' } = useParams();
  const { roles } = useAccount();
  const row = useLive((state) => state.incidents.get(incident));
  const [alarming, setAlarming] = useState(false);
  return (
    <>
      <IncidentPage
        incident={incident}
        journal={<IncidentJournal incident={incident} />}
        tasks={<IncidentTasks incident={incident} />}
        actionCards={<IncidentCards incident={incident} />}
        decisions={<IncidentDecisions incident={incident} />}
        files={<IncidentFiles incident={incident} />}
        after={
          row === undefined ? null : (
            <>
              <IncidentMore incident={row} />
              <RegistryNumberPane incident={row} />
            </>
          )
        }
        ahead={<EscalationStrip incident={incident} />}
        onAlarm={may(roles, 'alarm.send') ? () => setAlarming(true) : undefined}
        pickOnMap={pickOnMap}
        map={
          <Suspense fallback={<LoadingBars />}>
            <MapInset incident={incident} />
          </Suspense>
        }
      />
      {alarming ? (
        <Suspense>
          <SendAlarmDialog incident={incident} onClose={() => setAlarming(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
