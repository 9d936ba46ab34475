import { lazy, type ReactNode, Suspense } from 'react';
import { LoadingBars } from '../components/pane-states.tsx';

/** The map's parts on other features' pages; the map is fetched when the first of them is shown. */
const MapView = lazy(async () => ({ default: (await import('../features/map/map-view.tsx')).MapView }));
const MapPicker = lazy(async () => ({ default: (await import('../features/map/map-picker.tsx')).MapPicker }));
const MapInset = lazy(async () => ({ default: (await import('../features/map/map-inset.tsx')).MapInset }));

/** On the wall: a picture that keeps all that goes on in sight. */
export function WallMap(): ReactNode {
  return (
    <Suspense fallback={<LoadingBars />}>
      <MapView wall />
    </Suspense>
  );
}

/** On an incident's page: where it is, with the way to the map. */
export function IncidentMap({ incident }: { incident: string }): ReactNode {
  return (
    <Suspense fallback={<LoadingBars />}>
      <MapInset incident={incident} />
    </Suspense>
  );
}

/** In the report of an incident: a small map to tap on. `shown` is where it is now. */
export function pickOnMap(
  onPick: (at: { lat: number; lon: number; label?: string }) => void,
  shown: { readonly lat?: number | undefined; readonly lon?: number | undefined } | null,
): ReactNode {
  const { lat, lon } = shown ?? {};
  return (
    <Suspense fallback={<LoadingBars />}>
      <MapPicker value={lat === undefined || lon === undefined ? null : { lat, lon }} onPick={onPick} />
    </Suspense>
  );
}
