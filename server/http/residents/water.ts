import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Water around an organisation, from its base map; `attribution` has to be shown with it. */
export type Water = {
  readonly attribution: string | null;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
};

type Basemap = {
  readonly attribution?: string;
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: Water['rings'] };
  }[];
};

const directory = join(import.meta.dirname, '../../organisations/basemap');

/** The organisation's base map; no water where none has been made. */
export async function readWater(organisation: string): Promise<Water> {
  const text = await readFile(join(directory, `${organisation}.geo.json`), 'utf8').catch(() => null);
  if (text === null) return { attribution: null, rings: [] };
  const { attribution, features } = JSON.parse(text) as Basemap;
  const polygons = features.filter(({ geometry }) => geometry.type === 'Polygon');
  return {
    attribution: attribution ?? null,
    rings: polygons.flatMap(({ geometry }) => geometry.coordinates),
  };
}
