import type { ReactNode } from 'react';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { WallEscalation } from '../features/escalation/wall-escalation.tsx';
import { WallPage } from '../features/wall/wall-page.tsx';
import { WallMap } from './wall-map.tsx';

/** The wall display with its map. */
export default function WallRoute(): ReactNode {
  return (
    <WallPage
      ahead={<WallEscalation />}
      map={
        <ErrorBoundary around="pane">
          <WallMap />
        </ErrorBoundary>
      }
    />
  );
}
