import { describe, expect, it } from 'vitest';
import { classify } from './classify.ts';
import { unknownFacts } from './facts.ts';
import { groupReasons, questionsToCeiling } from './group-reasons.ts';

describe('groupReasons', () => {
  it('gives the three conditions of the act in its order, whatever is known', () => {
    const grouped = groupReasons(classify(unknownFacts));
    expect(grouped.conditions.map(({ criterion }) => criterion)).toEqual([
      'deviatesFromNormal',
      'vitalFunctions',
      'needsUrgentMunicipalAction',
    ]);
    expect(grouped.ceiling).toBe('extraordinary');
    expect(questionsToCeiling(grouped)).toHaveLength(3);
  });
  it('parts what else speaks for and against', () => {
    const grouped = groupReasons(
      classify({
        ...unknownFacts,
        departments: ['a'],
        needsMunicipalCoordination: 'yes',
        needsCentralPrioritisation: 'no',
        deviatesFromNormal: 'no',
      }),
    );
    expect(grouped.speakFor.map(({ criterion }) => criterion)).toEqual(['needsMunicipalCoordination']);
    expect(grouped.speakAgainst.map(({ criterion }) => criterion)).toEqual([
      'needsCentralPrioritisation',
      'departments',
    ]);
    expect(grouped.ceiling).toBeNull();
    expect(grouped.open).toEqual([]);
    expect(grouped.unknown.map(({ criterion }) => criterion)).toEqual(['handledWithinOrdinaryOrganisation']);
  });
});
