import { message } from '#shared/language/message.ts';
import type { DrawingGeometry } from '#shared/drawing/geometry.ts';
import { areaOf, lengthOf } from '#shared/drawing/measure.ts';
import { number } from '../../lib/format.ts';

/** "840 m", "1,2 km", "34 km": as exact as anybody can use. */
export function lengthWords(metres: number): string {
  if (metres < 1_000) return message('map.metres', { length: number(Math.round(metres)) });
  const kilometres = metres / 1_000;
  return message('map.kilometres', { length: number(kilometres, kilometres < 10 ? 2 : 1) });
}

/** "850 m²", "3,4 ha", "2,35 km²" */
export function areaWords(squareMetres: number): string {
  if (squareMetres < 10_000)
    return message('drawing.square-metres', { area: number(Math.round(squareMetres)) });
  if (squareMetres < 1_000_000)
    return message('drawing.hectares', { area: number(squareMetres / 10_000, 1) });
  const kilometres = squareMetres / 1_000_000;
  return message('drawing.square-kilometres', { area: number(kilometres, kilometres < 10 ? 2 : 1) });
}

/** The measures of a geometry in a sentence; null for a place. */
export function measureWords(geometry: DrawingGeometry): string | null {
  if (geometry.type === 'Point') return null;
  const length = lengthWords(lengthOf(geometry));
  if (geometry.type === 'LineString') return message('drawing.length', { length });
  return message('drawing.area', { area: areaWords(areaOf(geometry)), length });
}
