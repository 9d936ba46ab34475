import { message } from '#shared/language/message.ts';
import { toMgrs } from '#shared/geography/mgrs.ts';
import type { CoordinateSystem } from '#shared/geography/parse-coordinates.ts';
import { toSweref } from '#shared/geography/sweref.ts';
import { number } from '../../lib/format.ts';
import type { Position } from './position.ts';

/** A position in one way of writing: as it is read here, and as other programs take it. */
export interface CoordinateText {
  readonly id: CoordinateSystem | 'minutes';
  readonly shown: string;
  readonly copied: string;
}

/** A position in every way that people ask for it. Brings proj4 along, so import it lazily. */
export function coordinateTexts({ lat, lon }: Position): CoordinateText[] {
  const { north, east } = toSweref({ lat, lon });
  const sweref = message('map-ground.sweref', {
    north: String(Math.round(north)),
    east: String(Math.round(east)),
  });
  const minutes = message('map-ground.minutes', { north: degreesMinutes(lat), east: degreesMinutes(lon) });
  const mgrs = toMgrs({ lat, lon });
  return [
    {
      id: 'wgs84',
      shown: message('map.coordinates', { lat: number(lat, 5), lon: number(lon, 5) }),
      copied: `${lat.toFixed(5)}, ${lon.toFixed(5)}`,
    },
    { id: 'minutes', shown: minutes, copied: minutes },
    { id: 'sweref99tm', shown: sweref, copied: sweref },
    ...(mgrs === null ? [] : [{ id: 'mgrs' as const, shown: mgrs, copied: mgrs }]),
  ];
}

/** 59.2238 becomes "59° 13,428′". */
function degreesMinutes(degrees: number): string {
  const minutes = Math.round(Math.abs(degrees) * 60_000) / 1_000;
  const whole = Math.floor(minutes / 60) * Math.sign(degrees);
  return `${whole}° ${number(minutes % 60, 3)}′`;
}
