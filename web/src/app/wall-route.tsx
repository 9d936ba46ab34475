import { lazy, type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { WallPage } from '../features/wall/wall-page.tsx';

const MapView = lazy(async () => ({ default: (await import('../features/map/map-view.tsx')).MapView }));

/** The wall display with its map. */
export default function WallRoute(): ReactNode {
  return (
    <WallPage
      map={
        <ErrorBoundary around="pane">
          <Suspense>
            <MapView wall />
          </Suspense>
        </ErrorBoundary>
      }
    />
  );
}
