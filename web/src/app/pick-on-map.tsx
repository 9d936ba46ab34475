import { lazy, Suspense } from 'react';
import { LoadingBars } from '../components/pane-states.tsx';
import type { PickOnMap } from '../features/incident/place-field.tsx';
import { withTexts } from '../lib/with-texts.ts';

const MapPicker = lazy(async () => ({
  default: (await withTexts(() => import('../features/map/map-picker.tsx'))).MapPicker,
}));

/** The small map of the forms about an incident, fetched when it is first opened. */
export const pickOnMap: PickOnMap = (onPick, shown) => (
  <Suspense fallback={<LoadingBars />}>
    <MapPicker
      value={shown?.lat === undefined || shown.lon === undefined ? null : { lat: shown.lat, lon: shown.lon }}
      onPick={onPick}
    />
  </Suspense>
);
