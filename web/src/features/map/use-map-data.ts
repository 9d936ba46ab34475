import type { Incident } from '#shared/incident/state.ts';
import { useMemo } from 'react';
import { useLive } from '../../sync/use-live.ts';
import { type MapObject, mapObjects, withoutPosition } from './map-object.ts';

export interface MapData {
  readonly objects: readonly MapObject[];
  /** Open incidents that the map cannot show. */
  readonly unplaced: readonly Incident[];
  /** When something of that kind last changed, ISO 8601; null where there is none. */
  readonly incidentsAt: string | null;
  readonly pointsAt: string | null;
}

/** What the map shows, from the live state, in list order. */
export function useMapData(): MapData {
  const incidents = useLive((state) => state.incidents);
  const points = useLive((state) => state.safetyPoints);
  const premises = useLive((state) => state.premises);
  return useMemo(
    () => ({
      objects: mapObjects(incidents.values(), points.values(), premises.values()),
      unplaced: withoutPosition(incidents.values()),
      incidentsAt: newest(Array.from(incidents.values(), ({ updatedAt }) => updatedAt)),
      pointsAt: newest(Array.from(points.values(), ({ reportedAt }) => reportedAt)),
    }),
    [incidents, points, premises],
  );
}

function newest(times: readonly (string | null)[]): string | null {
  return times.reduce((latest, time) => (time !== null && time > (latest ?? '') ? time : latest), null);
}
