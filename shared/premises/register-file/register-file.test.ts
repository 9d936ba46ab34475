import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vitalFunctions } from '../../classification/vital-functions.ts';
import { defused } from '../../register-file/cell.ts';
import { fileTable } from '../../register-file/table.ts';
import { configuredStory, smallMunicipality } from '../../testing/story.ts';
import { premisesKinds } from '../state.ts';
import type { Premises } from '../state.ts';
import {
  premisesCell,
  premisesColumns,
  premisesGeoJson,
  premisesHeader,
  premisesHeaders,
} from './columns.ts';
import { planPremises } from './plan.ts';
import { readPremisesGeoJson, readPremisesRow } from './read.ts';

const newId = (row: number) => `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`;
const text = fc
  .array(fc.constantFrom(..."aÖ =+'|/\\;,1".split('')), { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join('').trim())
  .filter((said) => said !== '' && !/^'+$/.test(said));

const premises: fc.Arbitrary<Premises> = fc.record({
  id: fc.uuid(),
  name: text,
  kind: fc.constantFrom(...premisesKinds),
  vitalFunction: fc.option(fc.constantFrom(...vitalFunctions)),
  place: fc.record({
    lat: fc.integer({ min: 59_120_000, max: 59_320_000 }).map((millionths) => millionths / 1e6),
    lon: fc.integer({ min: 18_050_000, max: 18_500_000 }).map((millionths) => millionths / 1e6),
  }),
  note: fc.option(text),
});
const registers = fc.uniqueArray(premises, { maxLength: 6, selector: ({ id }) => id });
const stateOf = (all: readonly Premises[]) => ({
  organisation: smallMunicipality,
  premises: new Map(all.map((one) => [one.id, one])),
});
const lines = (all: readonly Premises[]) => [
  premisesColumns.map(premisesHeader),
  ...all.map((one) => premisesColumns.map((column) => defused(premisesCell(column, one)))),
];

describe('premises written to a file and read again', () => {
  test('are as they were, as a table and as GeoJSON', () => {
    fc.assert(
      fc.property(registers, (all) => {
        const table = fileTable(lines(all), premisesHeaders).rows.map(readPremisesRow);
        const features = readPremisesGeoJson(JSON.parse(JSON.stringify(premisesGeoJson(all))))?.rows ?? [];
        for (const given of [table, features]) {
          const plan = planPremises(given, stateOf(all), newId);
          expect(plan.map(({ outcome, faults }) => [outcome, faults])).toEqual(
            all.map(() => ['unchanged', []]),
          );
        }
      }),
    );
  });

  test('are the same in a register that had none, by a command that the rules accept', () => {
    fc.assert(
      fc.property(registers, (all) => {
        fc.pre(all.length > 0);
        const story = configuredStory();
        const given = fileTable(lines(all), premisesHeaders).rows.map(readPremisesRow);
        const data = planPremises(given, story.state, newId).flatMap((one) => one.data ?? []);
        expect(story.give('premises.import', { premises: data }).refused).toBeNull();
        expect([...story.state.premises.values()]).toEqual(all);
      }),
    );
  });
});

test('a row that cannot be read is refused and says why', () => {
  const { state } = configuredStory();
  const table = fileTable(
    [
      ['Namn', 'Slag', 'Samhällsviktig funktion', 'Latitud', 'Longitud'],
      ['Skolan', 'Skola', 'Skola', '59,2', '18,2'],
      ['Skolan', 'Slott', '', '59,2', '18,2'],
      ['Vattenverket', 'Vattenverk', '', '18,2', '59,2'],
      ['Pumpen', 'Pumpstation', '', '', ''],
    ],
    premisesHeaders,
  );
  const plan = planPremises(table.rows.map(readPremisesRow), state, newId);
  expect(plan.map(({ faults }) => faults[0]?.code)).toEqual([
    'unknown-word',
    'unknown-word',
    'outside-bounds',
    'missing',
  ]);
});
