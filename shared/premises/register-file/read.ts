import { vitalFunctions } from '../../classification/vital-functions.ts';
import { message } from '../../language/message.ts';
import type { Fault, FaultCode } from '../../register-file/fault.ts';
import { isObject, pointOf } from '../../register-file/geojson.ts';
import { readPlace } from '../../register-file/place.ts';
import { plain } from '../../register-file/table.ts';
import type { FileRow } from '../../register-file/table.ts';
import { premisesKinds } from '../state.ts';

/** What one row of a file says of premises; what it does not say is not there. */
export type GivenPremises = {
  readonly row: number;
  readonly id: string | null;
  readonly fields: { readonly [field: string]: unknown };
  readonly faults: readonly Fault[];
};

/** Reads a row of the table. */
export function readPremisesRow({ row, cells }: FileRow): GivenPremises {
  const faults: Fault[] = [];
  const fields: { [field: string]: unknown } = {};
  const fault = (column: string, code: FaultCode, detail?: string): undefined => {
    faults.push({ column, code, ...(detail === undefined ? {} : { detail }) });
  };
  const { id = '', name, kind, vitalFunction, note } = cells;
  if (name !== undefined) fields['name'] = name === '' ? fault('name', 'missing') : name;
  if (kind !== undefined) fields['kind'] = kindOf(kind) ?? fault('kind', 'unknown-word', kind);
  if (vitalFunction !== undefined)
    fields['vitalFunction'] =
      vitalFunction === ''
        ? null
        : (functionOf(vitalFunction) ?? fault('vitalFunction', 'unknown-word', vitalFunction));
  const place = readPlace(cells, fault);
  if (place !== undefined) fields['place'] = place;
  if (note !== undefined) fields['note'] = note === '' ? null : note;
  return { row, id: id === '' ? null : id, fields, faults };
}

const own = ['name', 'kind', 'vitalFunction', 'note'];

/** What a GeoJSON file says of premises; null where it is no FeatureCollection. Rows are counted from 1. */
export function readPremisesGeoJson(
  json: unknown,
): { readonly rows: readonly GivenPremises[]; readonly unread: readonly string[] } | null {
  if (!isObject(json) || json['type'] !== 'FeatureCollection' || !Array.isArray(json['features']))
    return null;
  const unread = new Set<string>();
  const rows = json['features'].map((feature: unknown, index): GivenPremises => {
    const { id, properties, place, faults } = pointOf(feature);
    for (const name of Object.keys(properties)) if (![...own, 'id'].includes(name)) unread.add(name);
    const said = own.filter((field) => field in properties).map((field) => [field, properties[field]]);
    const fields = { ...Object.fromEntries(said), ...(place === null ? {} : { place }) };
    return { row: index + 1, id, fields, faults };
  });
  return { rows, unread: [...unread] };
}

function kindOf(cell: string): string | undefined {
  if (cell === '') return 'other';
  return premisesKinds.find((one) => isWord(cell, one, message(`premises.kind.${one}`)));
}

function functionOf(cell: string): string | undefined {
  return vitalFunctions.find((one) => isWord(cell, one, message(`vital-functions.${one}`)));
}

function isWord(cell: string, ...words: readonly string[]): boolean {
  return words.some((word) => plain(word) === plain(cell));
}
