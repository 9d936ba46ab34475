import { readNumber } from './cell.ts';
import type { FaultCode } from './fault.ts';
import { rounded } from './geojson.ts';

type Cells = { readonly [column: string]: string };

/** Both coordinates of a row in decimal degrees, or neither; what is wrong is told to `fault`. */
export function readPlace(
  { lat = '', lon = '' }: Cells,
  fault: (column: string, code: FaultCode, detail?: string) => undefined,
): { readonly lat: number; readonly lon: number } | undefined {
  if (lat === '' && lon === '') return undefined;
  if (lat === '' || lon === '') return fault(lat === '' ? 'lat' : 'lon', 'half-position');
  const [north, east] = [readNumber(lat), readNumber(lon)];
  if (north === null) return fault('lat', 'not-a-number', lat);
  if (east === null) return fault('lon', 'not-a-number', lon);
  if (Math.abs(north) > 90 || Math.abs(east) > 180) return fault('place', 'not-a-place', `${lat}; ${lon}`);
  return { lat: rounded(north), lon: rounded(east) };
}
