import type { ReactNode } from 'react';
import { DepartmentsPane } from '../features/board/departments-pane.tsx';
import { IncidentsPane } from '../features/board/incidents-pane.tsx';
import { KeyFactsPane } from '../features/board/key-facts-pane.tsx';
import { SafetyPointsPane } from '../features/board/safety-points-pane.tsx';

/** A moment in short: what the board says, in one column. */
export function PastSummary(): ReactNode {
  return (
    <>
      <KeyFactsPane />
      <IncidentsPane onNewIncident={null} />
      <DepartmentsPane />
      <SafetyPointsPane />
    </>
  );
}
