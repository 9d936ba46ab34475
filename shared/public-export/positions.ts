import { message } from '../language/message.ts';

/** The positions that stand in a sealed part, as the preview writes them; decimal degrees, WGS 84, as they stand there. */
export function positionsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isPosition(value) ? [positionWords(value)] : [];
  return [...own, ...Object.values(value).flatMap((one: unknown) => positionsIn(one))];
}

type Position = { readonly lat: number; readonly lon: number };

function isPosition(value: object): value is Position {
  return 'lat' in value && 'lon' in value && typeof value.lat === 'number' && typeof value.lon === 'number';
}

function positionWords({ lat, lon }: Position): string {
  return message('public-export.position', { lat: String(lat), lon: String(lon) });
}
