import proj4 from 'proj4';
import type { Position } from './position.ts';

/**
 * The Military Grid Reference System (NGA.STND.0037): the zone and band of UTM, two letters for a square of 100 km, then metres
 * within it, cut off and not rounded. The polar areas are left out.
 */

const bands = 'CDEFGHJKLMNPQRSTUVWX';
/** Letters of columns, by the zone's remainder of three; I and O are left out. */
const columns = ['STUVWXYZ', 'ABCDEFGH', 'JKLMNPQR'] as const;
const rows = 'ABCDEFGHJKLMNPQRSTUV';
const square = 100_000;
const allRows = rows.length * square;

type Converter = { forward: (at: [number, number]) => number[]; inverse: (at: [number, number]) => number[] };
const zones = new Map<string, Converter>();

function utm(zone: number, south: boolean): Converter {
  const definition = `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs${south ? ' +south' : ''}`;
  const known = zones.get(definition);
  if (known !== undefined) return known;
  const made = proj4(definition) as unknown as Converter;
  zones.set(definition, made);
  return made;
}

/** "34V CL 72886 69236"; null where the system has no zones (80° S to 84° N). */
export function toMgrs({ lat, lon }: Position): string | null {
  if (!(lat >= -80 && lat <= 84)) return null;
  const zone = zoneOf(lat, lon);
  const band = bands[Math.min(Math.floor((lat + 80) / 8), bands.length - 1)] ?? '';
  const [east = 0, north = 0] = utm(zone, lat < 0).forward([lon, lat]);
  const column = columns[zone % 3]?.[Math.floor(east / square) - 1];
  const row = rows[(Math.floor(north / square) + firstRow(zone)) % rows.length];
  if (column === undefined || row === undefined) return null;
  return `${zone}${band} ${column}${row} ${metres(east)} ${metres(north)}`;
}

/** The middle of the square that a reference names, however large; null where it is none. Spaces do not matter. */
export function fromMgrs(text: string): Position | null {
  const match = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])(\d{0,10})$/.exec(
    text.replaceAll(/\s/g, '').toUpperCase(),
  );
  if (match === null) return null;
  const [, zoneText = '', band = '', column = '', row = '', digits = ''] = match;
  const zone = Number(zoneText);
  const columnIndex = columns[zone % 3]?.indexOf(column) ?? -1;
  if (zone < 1 || zone > 60 || columnIndex < 0 || digits.length % 2 !== 0) return null;
  const size = 10 ** (5 - digits.length / 2);
  const east = (columnIndex + 1) * square + part(digits.slice(0, digits.length / 2)) + size / 2;
  const rowIndex = (rows.indexOf(row) - firstRow(zone) + rows.length) % rows.length;
  const within = rowIndex * square + part(digits.slice(digits.length / 2)) + size / 2;
  const bandIndex = bands.indexOf(band);
  const converter = utm(zone, bandIndex < bands.indexOf('N'));
  const south = bandIndex * 8 - 80;
  const tall = band === 'X' ? 12 : 8;
  // The rows repeat every 2,000 km: the one in the band is meant.
  for (let north = within; north < 10_000_000; north += allRows) {
    const [lon = NaN, lat = NaN] = converter.inverse([east, north]);
    if (lat > south - 1 && lat < south + tall + 1) return { lat, lon };
  }
  return null;
}

/** Even zones begin their rows at F. */
function firstRow(zone: number): number {
  return zone % 2 === 0 ? 5 : 0;
}

function metres(length: number): string {
  return String(Math.floor(length % square)).padStart(5, '0');
}

/** The first digits of five, as metres. */
function part(digits: string): number {
  return Number(digits.padEnd(5, '0'));
}

/** The UTM zone, with the exceptions for south-west Norway and Svalbard. */
function zoneOf(lat: number, lon: number): number {
  const zone = Math.min(Math.floor((lon + 180) / 6) + 1, 60);
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) return 32;
  if (lat < 72 || lon < 0 || lon >= 42) return zone;
  if (lon < 9) return 31;
  if (lon < 21) return 33;
  return lon < 33 ? 35 : 37;
}
