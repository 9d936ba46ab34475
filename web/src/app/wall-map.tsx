import { lazy, type ReactNode, Suspense } from 'react';
import { LoadingBars } from '../components/pane-states.tsx';
import { withTexts } from '../lib/with-texts.ts';

/** The map is fetched when it is first shown. */
const MapView = lazy(async () => ({
  default: (await withTexts(() => import('../features/map/map-view.tsx'))).MapView,
}));

/** The map on the wall: a picture that keeps all that goes on in sight. */
export function WallMap(): ReactNode {
  return (
    <Suspense fallback={<LoadingBars />}>
      <MapView wall />
    </Suspense>
  );
}
