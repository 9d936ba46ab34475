import { message } from '../../language/message.ts';
import { decimal } from '../../register-file/cell.ts';
import type { Header } from '../../register-file/table.ts';
import type { Premises } from '../state.ts';

/** The columns of the file of premises, in order. */
export const premisesColumns = ['id', 'name', 'kind', 'vitalFunction', 'lat', 'lon', 'note'] as const;
export type PremisesColumn = (typeof premisesColumns)[number];

export const premisesHeader = (column: PremisesColumn): string => message(`premises.column.${column}`);

export const premisesHeaders: readonly Header[] = premisesColumns.map((column) => ({
  column,
  names: [premisesHeader(column), column],
}));

/** What the file says of premises in a column. */
export function premisesCell(column: PremisesColumn, premises: Premises): string {
  switch (column) {
    case 'kind':
      return message(`premises.kind.${premises.kind}`);
    case 'vitalFunction':
      return premises.vitalFunction === null ? '' : message(`vital-functions.${premises.vitalFunction}`);
    case 'lat':
    case 'lon':
      return decimal(premises.place[column]);
    default:
      return premises[column] ?? '';
  }
}

/** Premises as a GeoJSON FeatureCollection (RFC 7946): one Point each, its properties named as in the API. */
export function premisesGeoJson(premises: readonly Premises[]): object {
  return {
    type: 'FeatureCollection',
    features: premises.map(({ id, place, ...properties }) => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      properties,
    })),
  };
}
