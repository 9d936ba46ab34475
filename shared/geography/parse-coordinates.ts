import { fromMgrs } from './mgrs.ts';
import type { Position } from './position.ts';
import { fromSweref, isSweref } from './sweref.ts';

export type CoordinateSystem = 'wgs84' | 'sweref99tm' | 'mgrs';

export type ParsedCoordinates = { readonly position: Position; readonly system: CoordinateSystem };

type Way = 'N' | 'S' | 'E' | 'W';

/** What says which way a number goes, in Swedish and English. */
const compass = byWord({
  N: 'n nord norr north',
  S: 's syd söder south',
  E: 'e ö o öst ost öster east',
  W: 'w v väst väster west',
});
const names = byWord({ N: 'lat latitud latitude', E: 'lon long lng longitud longitude' });

function byWord(ways: { readonly [way in Way]?: string }): ReadonlyMap<string, Way> {
  return new Map(
    Object.entries(ways).flatMap(([way, words]) => words.split(' ').map((word) => [word, way as Way])),
  );
}

/**
 * Reads a position that was written or pasted: WGS 84 in decimal degrees, degrees and minutes or with seconds; SWEREF 99 TM in metres; MGRS.
 * Decimal commas, either order and labels in Swedish or English are understood. Null where it is no position.
 */
export function parseCoordinates(text: string): ParsedCoordinates | null {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .replaceAll(/[−–]/g, '-')
    .replaceAll(/[’′´]/g, "'")
    .replaceAll(/[”″]|''/g, '"')
    .replaceAll('º', '°')
    .trim()
    .slice(0, 200);
  const reference = fromMgrs(plain.replace(/^mgrs:?/i, ''));
  if (reference !== null && /\d{4}/.test(plain.replaceAll(' ', '')))
    return { position: reference, system: 'mgrs' };
  const read = readNumbers(plain.replace(/sweref\s*99\s*tm|wgs\s*84|epsg:\s*\d+|^geo:/gi, ' '));
  return read === null ? null : (asSweref(read) ?? asDegrees(read));
}

/** The numbers of a text, which ways it names, in order, and whether it looks like degrees. */
type Read = { readonly numbers: readonly number[]; readonly ways: readonly Way[]; readonly marked: boolean };

function readNumbers(text: string): Read | null {
  const grouped = joinThousands(text);
  const pointed = decimalPoints(grouped);
  if (/[^\p{L}\d\s.,;:/|()'"°+-]/u.test(pointed)) return null;
  const said: Way[] = [];
  const named: Way[] = [];
  for (const [word] of pointed.matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase();
    const [way, name] = [compass.get(lower), names.get(lower)];
    if (way !== undefined) said.push(way);
    else if (name !== undefined) named.push(name);
    else return null;
  }
  // "lat 59 N" says it twice; the compass also says south and west.
  const ways = said.length === 0 ? named : said;
  if (ways.length > 2) return null;
  const found = pointed.match(/[+-]?\d+(?:\.\d+)?/g) ?? [];
  const marked = ways.length === 2 || /[°'"]/.test(pointed) || found.some((number) => number.includes('.'));
  return { numbers: found.map(Number), ways, marked };
}

/** "6 569 236" becomes "6569236". */
function joinThousands(text: string): string {
  return text
    .replaceAll(/(?<![\d.,])(\d) (\d{3}) (\d{3})(?!\d)/g, '$1$2$3')
    .replaceAll(/(?<![\d.,°'"])(\d{3}) (\d{3})(?![\d°'"])/g, '$1$2');
}

/** Turns decimal commas into points; commas between numbers become spaces. */
function decimalPoints(text: string): string {
  if (text.includes('.')) return text.replaceAll(',', ' ');
  const tight = text.match(/\d,\d/g)?.length ?? 0;
  // A single comma with nothing else between the numbers parts them: "6569236,686722".
  if (tight === 1 && /^\D*\d+,\d+\D*$/.test(text)) return text.replace(',', ' ');
  if (tight === 3 && /^\s*-?\d+,\d+,-?\d+,\d+\s*$/.test(text)) {
    const [one, two, three, four] = text.trim().split(',');
    return `${one}.${two} ${three}.${four}`;
  }
  return text.replaceAll(/(\d),(?=\d)/g, '$1.').replaceAll(',', ' ');
}

function asSweref({ numbers, ways }: Read): ParsedCoordinates | null {
  const [one, other] = numbers;
  if (one === undefined || other === undefined || numbers.length !== 2) return null;
  if (ways.some((way) => way === 'S' || way === 'W')) return null;
  const turned = !isSweref(one, other);
  const [north, east] = turned ? [other, one] : [one, other];
  const [first] = ways;
  if (!isSweref(north, east) || (first !== undefined && isNorth(first) === turned)) return null;
  return { position: fromSweref({ north, east }), system: 'sweref99tm' };
}

function asDegrees({ numbers, ways, marked }: Read): ParsedCoordinates | null {
  const each = numbers.length / 2;
  if (!marked || (each !== 1 && each !== 2 && each !== 3)) return null;
  const one = degrees(numbers.slice(0, each));
  const other = degrees(numbers.slice(each));
  if (one === null || other === null) return null;
  const [first, second] = ways;
  if (first !== undefined && second !== undefined && isNorth(first) === isNorth(second)) return null;
  // Without labels it is latitude first, save where only the other order lies in the north.
  const turned = first === undefined ? Math.abs(one) < 40 && other > 50 : !isNorth(first);
  const signed = (value: number, way: Way | undefined): number =>
    way === 'S' || way === 'W' ? -value : value;
  const [north, east] = [signed(one, first), signed(other, second)];
  const position = turned ? { lat: east, lon: north } : { lat: north, lon: east };
  if (Math.abs(position.lat) > 90 || Math.abs(position.lon) > 180) return null;
  return { position, system: 'wgs84' };
}

/** Degrees, minutes and seconds as degrees; null where they cannot be. */
function degrees(parts: readonly number[]): number | null {
  const [whole = 0, minutes = 0, seconds = 0] = parts;
  if (minutes < 0 || minutes >= 60 || seconds < 0 || seconds >= 60) return null;
  if (parts.slice(0, -1).some((part) => !Number.isInteger(part))) return null;
  const size = Math.abs(whole) + minutes / 60 + seconds / 3_600;
  return whole < 0 || Object.is(whole, -0) ? -size : size;
}

function isNorth(way: Way): boolean {
  return way === 'N' || way === 'S';
}
