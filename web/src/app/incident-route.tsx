import { lazy, type ReactNode, Suspense } from 'react';
import { useParams } from 'wouter';
import { LoadingBars } from '../components/pane-states.tsx';
import { IncidentCards } from '../features/action-card/incident-cards.tsx';
import { IncidentDecisions } from '../features/crisis-leadership/incident-decisions.tsx';
import { IncidentPage } from '../features/incident/incident-page.tsx';
import { IncidentJournal } from '../features/journal/incident-journal.tsx';
import { IncidentTasks } from './incident-tasks.tsx';
import { pickOnMap } from './pick-on-map.tsx';

const MapInset = lazy(async () => ({
  default: (await import('../features/map/map-inset.tsx')).MapInset,
}));

/** An incident's page with its journal, tasks and map. */
export default function IncidentRoute(): ReactNode {
  const { incident = '' } = useParams();
  return (
    <IncidentPage
      incident={incident}
      journal={<IncidentJournal incident={incident} />}
      tasks={<IncidentTasks incident={incident} />}
      actionCards={<IncidentCards incident={incident} />}
      decisions={<IncidentDecisions incident={incident} />}
      pickOnMap={pickOnMap}
      map={
        <Suspense fallback={<LoadingBars />}>
          <MapInset incident={incident} />
        </Suspense>
      }
    />
  );
}
