import { type Affected, affectedBy } from '#shared/drawing/affected.ts';
import type { DrawingGeometry } from '#shared/drawing/geometry.ts';
import { useMemo } from 'react';
import { useLive } from '../../sync/use-live.ts';

/** What lies inside a zone now. */
export function useAffected(geometry: DrawingGeometry): Affected {
  const incidents = useLive((state) => state.incidents);
  const points = useLive((state) => state.safetyPoints);
  const premises = useLive((state) => state.premises);
  return useMemo(
    () =>
      affectedBy(geometry, {
        incidents: incidents.values(),
        points: points.values(),
        premises: premises.values(),
      }),
    [geometry, incidents, points, premises],
  );
}
