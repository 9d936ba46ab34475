import { resolve } from 'node:path';
import { message } from '#shared/language/message.ts';
import type { Environment } from './environment.ts';
import { isLoopback } from './safety.ts';

/** The map's ground, where the operator has named one. */
export type MapSettings = {
  readonly source:
    | { readonly kind: 'pmtiles'; readonly file: string }
    | { readonly kind: 'address'; readonly template: string }
    | null;
  readonly attribution: string | null;
};

export function mapSettings(value: Environment): MapSettings {
  const { VAKA_MAP_PMTILES: file, VAKA_MAP_TILES: template, VAKA_MAP_ATTRIBUTION: attribution } = value;
  const source =
    file !== undefined
      ? ({ kind: 'pmtiles', file: resolve(file) } as const)
      : template === undefined
        ? null
        : ({ kind: 'address', template } as const);
  return { source, attribution: attribution ?? null };
}

/** What the variables owe each other. What a PMTiles file holds is looked at when it is opened. */
export function problemsOfMap(value: Environment): string[] {
  const { VAKA_MAP_PMTILES: file, VAKA_MAP_TILES: template, VAKA_MAP_ATTRIBUTION: attribution } = value;
  return [
    ...(file !== undefined && template !== undefined ? [message('operation.map.both')] : []),
    ...(template !== undefined && attribution === undefined
      ? [message('operation.map.attribution', { variable: 'VAKA_MAP_TILES' })]
      : []),
    ...(file === undefined && template === undefined && attribution !== undefined
      ? [message('operation.map.nothing-to-attribute')]
      : []),
  ];
}

/** Whether an address can give tiles: https, or http on this machine, with {z}, {x} and {y} after the host and no user. */
export function isTileTemplate(value: string): boolean {
  const filled = value.replaceAll('{z}', '0').replaceAll('{x}', '0').replaceAll('{y}', '0');
  if (!URL.canParse(filled) || filled.includes('{')) return false;
  const { protocol, hostname, username, password } = new URL(filled);
  const host = hostname.replace(/^\[|\]$/g, '');
  const allowed = protocol === 'https:' || (protocol === 'http:' && isLoopback(host));
  const origin = /^https?:\/\/[^/?#{}]+/.exec(value)?.[0];
  return (
    allowed &&
    origin !== undefined &&
    username === '' &&
    password === '' &&
    ['{z}', '{x}', '{y}'].every((part) => value.includes(part))
  );
}
