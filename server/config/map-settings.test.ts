import { describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { isTileTemplate } from './map-settings.ts';

const template = 'https://kartor.example.se/{z}/{x}/{y}.png';

describe('the map that an operator names', () => {
  test('is none, a file, or an address with whose it is', () => {
    expect(readConfig('start', {}).map).toEqual({ source: null, attribution: null });
    expect(readConfig('start', { VAKA_MAP_PMTILES: '/k/a.pmtiles' }).map).toEqual({
      source: { kind: 'pmtiles', file: '/k/a.pmtiles' },
      attribution: null,
    });
    expect(readConfig('start', { VAKA_MAP_TILES: template, VAKA_MAP_ATTRIBUTION: '© K' }).map).toEqual({
      source: { kind: 'address', template },
      attribution: '© K',
    });
  });

  test.each([
    ['both', { VAKA_MAP_PMTILES: '/k', VAKA_MAP_TILES: template, VAKA_MAP_ATTRIBUTION: 'K' }, /bara den ena/],
    ['nobody’s', { VAKA_MAP_TILES: template }, /VAKA_MAP_ATTRIBUTION/],
    ['of nothing', { VAKA_MAP_ATTRIBUTION: '© K' }, /VAKA_MAP_ATTRIBUTION/],
    ['no template', { VAKA_MAP_TILES: 'https://k.se/', VAKA_MAP_ATTRIBUTION: 'K' }, /VAKA_MAP_TILES.*\{z\}/],
  ])('is refused when it is %s', (_name, env, why) => {
    expect(() => readConfig('start', env)).toThrow(why);
  });

  test.each([
    template,
    'https://k.se/t?x={x}&y={y}&z={z}&key=1',
    'http://127.0.0.1:8000/{z}/{x}/{y}',
    'http://[::1]/{z}/{x}/{y}',
    'http://localhost/{z}/{x}/{y}',
  ])('%s is a template', (value) => expect(isTileTemplate(value)).toBe(true));

  test.each([
    'http://kartor.example.se/{z}/{x}/{y}.png',
    'https://user:secret@k.se/{z}/{x}/{y}',
    'https://{x}.k.se/{z}/{x}/{y}',
    'https://{s}.k.se/{z}/{x}/{y}',
    'https://k.se/{z}/{x}',
    'file:///{z}/{x}/{y}',
    '{z}/{x}/{y}',
    'https://{z}{x}{y}',
  ])('%s is none', (value) => expect(isTileTemplate(value)).toBe(false));
});
