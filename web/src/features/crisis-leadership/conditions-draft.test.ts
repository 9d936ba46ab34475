import { classify } from '#shared/classification/classify.ts';
import type { Facts } from '#shared/classification/facts.ts';
import { unknownFacts } from '#shared/classification/facts.ts';
import { expect, test } from 'vitest';
import { allHold, conditionsData, seenConditions, untouched } from './conditions-draft.ts';

const facts: Facts = {
  ...unknownFacts,
  deviatesFromNormal: 'yes',
  vitalFunctions: [
    { function: 'electricity', disturbance: 'serious' },
    { function: 'fuel', disturbance: 'none' },
  ],
};
const incident = { title: 'Strömmen borta i Trollbäcken', facts, proposal: classify(facts) };
const name = (id: string): string => (id === 'electricity' ? 'El' : id);

test('the checklist is proposed from what is known of the incident, with its grounds', () => {
  const seen = seenConditions(incident, untouched, name);
  expect(seen.map(({ holds, isProposal }) => [holds, isProposal])).toEqual([
    ['yes', true],
    ['yes', true],
    ['unknown', true],
  ]);
  expect(seen[0]?.grounds).toBe('Avviker från det normala. Strömmen borta i Trollbäcken.');
  expect(seen[1]?.grounds).toBe('El: allvarlig störning.');
  expect(allHold(seen)).toBe(false);
});

test('what the one who decides has changed stands over the proposal, which is still told', () => {
  const draft = {
    ...untouched,
    deviatesFromNormal: { holds: 'no' as const, grounds: 'Planerat avbrott.' },
    needsUrgentMunicipalAction: { holds: 'yes' as const, grounds: null },
  };
  const seen = seenConditions(incident, draft, name);
  expect(seen[0]).toMatchObject({ holds: 'no', proposed: 'yes', isProposal: false });
  expect(conditionsData(seen)).toEqual([
    { condition: 'deviatesFromNormal', holds: 'no', grounds: 'Planerat avbrott.' },
    { condition: 'vitalFunctions', holds: 'yes', grounds: 'El: allvarlig störning.' },
    { condition: 'needsUrgentMunicipalAction', holds: 'yes' },
  ]);
});

test('an incident that has not been assessed proposes nothing but that it is unclear', () => {
  const seen = seenConditions({ title: null, facts: null, proposal: null }, untouched, name);
  expect(seen.every(({ holds, grounds }) => holds === 'unknown' && grounds === '')).toBe(true);
});
