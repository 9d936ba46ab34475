import { message } from '#shared/language/message.ts';
import { number } from '../../lib/format.ts';

/** A point on the map: decimal degrees, WGS 84. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** A position that somebody has pointed out, with the name of the nearest place where there is one. */
export interface PickedPosition extends Position {
  readonly label?: string;
}

/** "59,2238 N 18,2001 Ö"; four decimals are about ten metres. */
export function coordinates({ lat, lon }: Position): string {
  return message('map.coordinates', { lat: number(lat, 4), lon: number(lon, 4) });
}

/** As the API keeps it: six decimals, about a decimetre. */
export function rounded(lat: number, lon: number): Position {
  return { lat: Math.round(lat * 1e6) / 1e6, lon: Math.round(lon * 1e6) / 1e6 };
}

/**
 * The longest round length that fits: for a bar of at most `longest` pixels where a pixel is `metres` metres. Gives the
 * length in metres (1, 2 or 5 times a power of ten) and the bar's width in pixels.
 */
export function scaleBar(metres: number, longest: number): { length: number; width: number } {
  const most = metres * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((factor) => factor * power <= most) ?? 1;
  return { length: step * power, width: Math.round((step * power) / metres) };
}

/** "200 m", "2 km" */
export function distance(metres: number): string {
  return metres < 1000
    ? message('map.metres', { length: number(metres) })
    : message('map.kilometres', { length: number(metres / 1000) });
}
