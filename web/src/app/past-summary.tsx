import type { ReactNode } from 'react';
import { DepartmentsPane } from '../features/board/departments-pane.tsx';
import { IncidentsShort } from '../features/board/incidents-short.tsx';
import { KeyFactsPane } from '../features/board/key-facts-pane.tsx';
import { SafetyPointsPane } from '../features/board/safety-points-pane.tsx';

/** A moment in short: what the board says, in one column. */
export function PastSummary(): ReactNode {
  return (
    <>
      <KeyFactsPane />
      <IncidentsShort />
      <DepartmentsPane />
      <SafetyPointsPane />
    </>
  );
}
