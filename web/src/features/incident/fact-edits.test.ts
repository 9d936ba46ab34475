import { expect, test } from 'vitest';
import { unknownFacts } from '#shared/classification/facts.ts';
import { applyEdits, editsBetween, sameQuestion } from './fact-edits.ts';

test('an answer changes one question and leaves the others', () => {
  const facts = applyEdits(null, [
    { about: 'answer', criterion: 'deviatesFromNormal', answer: 'yes' },
    { about: 'function', id: 'electricity', disturbance: 'serious' },
    { about: 'function', id: 'heating', disturbance: 'limited' },
    { about: 'function', id: 'electricity', disturbance: 'unknown' },
  ]);
  expect(facts).toEqual({
    ...unknownFacts,
    deviatesFromNormal: 'yes',
    vitalFunctions: [
      { function: 'electricity', disturbance: 'unknown' },
      { function: 'heating', disturbance: 'limited' },
    ],
  });
});

test('what somebody else changed meanwhile is kept beside the own answer', () => {
  const before = unknownFacts;
  const theirs = applyEdits(before, [
    { about: 'departments', ids: ['skola'] },
    { about: 'function', id: 'electricity', disturbance: 'serious' },
  ]);
  const own = { about: 'answer', criterion: 'needsMunicipalCoordination', answer: 'yes' } as const;
  const merged = applyEdits(theirs, [own]);
  expect(merged.departments).toEqual(['skola']);
  expect(merged.needsMunicipalCoordination).toBe('yes');
  expect(applyEdits(before, editsBetween(before, merged))).toEqual(merged);
});

test('a function that is taken away is an edit too', () => {
  const before = applyEdits(null, [{ about: 'function', id: 'food', disturbance: 'limited' }]);
  expect(editsBetween(before, { ...before, vitalFunctions: [] })).toEqual([
    { about: 'function', id: 'food', disturbance: null },
  ]);
  expect(editsBetween(null, { ...unknownFacts, vitalFunctions: [] })).toEqual([{ about: 'no-functions' }]);
});

test('two edits meet where they answer the same question', () => {
  const yes = { about: 'answer', criterion: 'deviatesFromNormal', answer: 'yes' } as const;
  expect(sameQuestion(yes, { ...yes, answer: 'no' })).toBe(true);
  expect(sameQuestion(yes, { about: 'function', id: 'food', disturbance: 'none' })).toBe(false);
});
