import type { State } from '../state.ts';

/**
 * Whether a position lies within the organisation's bounds. Latitude and longitude in the wrong order are the commonest mistake,
 * and land outside every municipality.
 */
export function isInsideBounds(
  { organisation }: Pick<State, 'organisation'>,
  { lat, lon }: { readonly lat: number; readonly lon: number },
): boolean {
  if (organisation === null) return false;
  const [west, south, east, north] = organisation.bounds;
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
