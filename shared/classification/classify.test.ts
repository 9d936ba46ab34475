import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, criteria } from './classify.ts';
import type { Criterion } from './classify.ts';
import { factsSchema } from './facts-schema.ts';
import { answers, disturbances, unknownFacts } from './facts.ts';
import type { Answer, Facts } from './facts.ts';
import { levelRank } from './levels.ts';
import type { Level } from './levels.ts';
import { vitalFunctions } from './vital-functions.ts';

const known: Facts = {
  departments: [],
  handledWithinOrdinaryOrganisation: 'yes',
  needsMunicipalCoordination: 'no',
  needsCentralPrioritisation: 'no',
  deviatesFromNormal: 'no',
  needsUrgentMunicipalAction: 'no',
  vitalFunctions: [],
};
const serious: Facts['vitalFunctions'] = [{ function: 'electricity', disturbance: 'serious' }];
const lawful: Facts = {
  ...known,
  deviatesFromNormal: 'yes',
  needsUrgentMunicipalAction: 'yes',
  vitalFunctions: serious,
};

const disturbed = (...list: readonly (typeof disturbances)[number][]): Facts['vitalFunctions'] =>
  list.map((disturbance, index) => ({ function: vitalFunctions[index] ?? 'waste', disturbance }));

type Case = [name: string, facts: Facts, level: Level, ceiling: Level, open: readonly Criterion[]];

const cases: readonly Case[] = [
  ['nothing speaks for more', known, 'disruption', 'disruption', []],
  [
    'nothing has been asked',
    unknownFacts,
    'disruption',
    'extraordinary',
    [
      'deviatesFromNormal',
      'vitalFunctions',
      'needsUrgentMunicipalAction',
      'needsMunicipalCoordination',
      'needsCentralPrioritisation',
      'handledWithinOrdinaryOrganisation',
    ],
  ],
  ['coordination is needed', { ...known, needsMunicipalCoordination: 'yes' }, 'major', 'major', []],
  ['prioritisation is needed', { ...known, needsCentralPrioritisation: 'yes' }, 'major', 'major', []],
  [
    'the ordinary organisation is not enough',
    { ...known, handledWithinOrdinaryOrganisation: 'no' },
    'major',
    'major',
    [],
  ],
  ['all three conditions of the act hold', lawful, 'extraordinary', 'extraordinary', []],
  [
    'two of the three conditions hold',
    { ...lawful, deviatesFromNormal: 'no' },
    'disruption',
    'disruption',
    [],
  ],
  [
    'the disturbance is limited',
    { ...lawful, vitalFunctions: disturbed('limited') },
    'disruption',
    'disruption',
    [],
  ],
  [
    'a serious disturbance is imminent',
    { ...lawful, vitalFunctions: disturbed('none', 'imminent-risk-of-serious') },
    'extraordinary',
    'extraordinary',
    [],
  ],
  [
    'a serious one stands beside an unknown one',
    { ...lawful, vitalFunctions: disturbed('unknown', 'serious') },
    'extraordinary',
    'extraordinary',
    [],
  ],
  [
    'one of the vital functions is unknown',
    { ...lawful, vitalFunctions: disturbed('none', 'unknown') },
    'disruption',
    'extraordinary',
    ['vitalFunctions'],
  ],
  [
    'the vital functions are not assessed',
    { ...lawful, vitalFunctions: null },
    'disruption',
    'extraordinary',
    ['vitalFunctions'],
  ],
  [
    'the vital functions are assessed and none is disturbed',
    { ...lawful, vitalFunctions: [] },
    'disruption',
    'disruption',
    [],
  ],
  [
    'an unknown condition of the act cannot help where another fails',
    { ...known, deviatesFromNormal: 'unknown' },
    'disruption',
    'disruption',
    [],
  ],
  [
    'coordination decides, so prioritisation cannot',
    { ...known, needsMunicipalCoordination: 'yes', needsCentralPrioritisation: 'unknown' },
    'major',
    'major',
    [],
  ],
  [
    'two unknowns each could make it major',
    { ...known, needsMunicipalCoordination: 'unknown', handledWithinOrdinaryOrganisation: 'unknown' },
    'disruption',
    'major',
    ['needsMunicipalCoordination', 'handledWithinOrdinaryOrganisation'],
  ],
  [
    'the act decides, so the plan cannot',
    { ...lawful, needsMunicipalCoordination: 'unknown', handledWithinOrdinaryOrganisation: 'unknown' },
    'extraordinary',
    'extraordinary',
    [],
  ],
  [
    "the plan's question matters only if the act's is answered no",
    { ...lawful, deviatesFromNormal: 'unknown', needsMunicipalCoordination: 'unknown' },
    'disruption',
    'extraordinary',
    ['deviatesFromNormal', 'needsMunicipalCoordination'],
  ],
  ['departments never change the level', { ...known, departments: null }, 'disruption', 'disruption', []],
];

describe('the proposed level', () => {
  test.each(cases)('%s', (_name, facts, level, ceiling, open) => {
    const proposal = classify(facts);
    expect([proposal.level, proposal.ceiling]).toEqual([level, ceiling]);
    expect(proposal.openQuestions.toSorted()).toEqual(open.toSorted());
  });

  test('central support is for more than one distinct department', () => {
    const of = (departments: Facts['departments']) => classify({ ...known, departments });
    const support = [null, [], ['omsorg'], ['omsorg', 'omsorg'], ['omsorg', 'bygg']].map(
      (one) => of(one).centralSupport,
    );
    expect(support).toEqual([false, false, false, false, true]);
    const holds = (departments: Facts['departments']) =>
      of(departments).reasons.find(({ criterion }) => criterion === 'departments')?.holds;
    expect([holds(null), holds([]), holds(['omsorg', 'bygg'])]).toEqual(['unknown', 'no', 'yes']);
  });

  test('every criterion is a reason, with where it stands', () => {
    const sources = { deviatesFromNormal: 'LEH 1 kap. 4 §' };
    const { reasons } = classify({ ...known, handledWithinOrdinaryOrganisation: 'no' }, sources);
    expect(reasons.map(({ criterion }) => criterion)).toEqual(criteria);
    expect(reasons[0]).toEqual({ criterion: 'deviatesFromNormal', holds: 'no', source: 'LEH 1 kap. 4 §' });
    expect(reasons[5]).toEqual({ criterion: 'handledWithinOrdinaryOrganisation', holds: 'no', source: '' });
  });

  test('a vital function that is named twice counts by its gravest word', () => {
    const twice = [
      { function: 'waste', disturbance: 'none' },
      { function: 'waste', disturbance: 'serious' },
    ];
    const facts = factsSchema.parse({ ...known, deviatesFromNormal: 'yes', vitalFunctions: twice });
    expect(classify({ ...facts, needsUrgentMunicipalAction: 'yes' }).level).toBe('extraordinary');
  });
});

const answer = fc.constantFrom(...answers);
const list = fc.uniqueArray(
  fc.record({ function: fc.constantFrom(...vitalFunctions), disturbance: fc.constantFrom(...disturbances) }),
  { selector: (entry) => entry.function, maxLength: 4 },
);
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  departments: fc.option(fc.array(fc.constantFrom('omsorg', 'bygg'), { maxLength: 3 })),
  handledWithinOrdinaryOrganisation: answer,
  needsMunicipalCoordination: answer,
  needsCentralPrioritisation: answer,
  deviatesFromNormal: answer,
  needsUrgentMunicipalAction: answer,
  vitalFunctions: fc.option(list),
});

// The oracle works otherwise than the code: it tries every way of answering what is unknown, and reads the rule as a table.
type Sheet = { readonly [criterion in Exclude<Criterion, 'departments'>]: Answer };

function sheetOf(facts: Facts): Sheet {
  const { departments: _departments, vitalFunctions: functions, ...rest } = facts;
  const found = new Set(functions?.map(({ disturbance }) => disturbance));
  const grave = found.has('serious') || found.has('imminent-risk-of-serious');
  const open = functions === null || found.has('unknown');
  return { ...rest, vitalFunctions: grave ? 'yes' : open ? 'unknown' : 'no' };
}

function worlds(sheet: Sheet): Sheet[] {
  const open = Object.entries(sheet).find(([, value]) => value === 'unknown');
  if (open === undefined) return [sheet];
  return (['yes', 'no'] as const).flatMap((value) => worlds({ ...sheet, [open[0]]: value }));
}

function ruled(sheet: Sheet): Level {
  const law = `${sheet.deviatesFromNormal} ${sheet.vitalFunctions} ${sheet.needsUrgentMunicipalAction}`;
  if (law === 'yes yes yes') return 'extraordinary';
  const plan = `${sheet.needsMunicipalCoordination} ${sheet.needsCentralPrioritisation} ${sheet.handledWithinOrdinaryOrganisation}`;
  return plan === 'no no yes' ? 'disruption' : 'major';
}

describe('whatever the answers', () => {
  test('the level is the lowest and the ceiling the highest that the unknowns leave possible', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const possible = worlds(sheetOf(facts)).map((world) => levelRank(ruled(world)));
        const { level, ceiling } = classify(facts);
        expect([levelRank(level), levelRank(ceiling)]).toEqual([
          Math.min(...possible),
          Math.max(...possible),
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a question is open exactly when its answer changes the level in some world', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const sheet = sheetOf(facts);
        const open = Object.keys(sheet).filter(
          (key) =>
            sheet[key as keyof Sheet] === 'unknown' &&
            worlds(sheet).some(
              (world) => ruled({ ...world, [key]: 'yes' }) !== ruled({ ...world, [key]: 'no' }),
            ),
        );
        expect(classify(facts).openQuestions.toSorted()).toEqual(open.toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  test('no question is open exactly when level and ceiling are the same', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { level, ceiling, openQuestions } = classify(facts);
        expect(openQuestions.length === 0).toBe(level === ceiling);
      }),
    );
  });
});
