import { expect, test } from 'vitest';
import { type AssessmentContext, assessmentStep, levelMove } from './assessment.ts';

const context: AssessmentContext = {
  chosen: 'major',
  proposed: 'major',
  incident: { level: null },
  actingChair: false,
  chairRole: false,
  requestWaiting: false,
  terminated: false,
  boardLeads: false,
};

test('the proposed level needs no motive, another does', () => {
  expect(assessmentStep(context)).toEqual({ kind: 'confirm', motiveRequired: false });
  expect(assessmentStep({ ...context, chosen: 'disruption' })).toEqual({
    kind: 'confirm',
    motiveRequired: true,
  });
});

test('extraordinary is asked of the chair, once', () => {
  expect(assessmentStep({ ...context, chosen: 'extraordinary' }).kind).toBe('request');
  expect(assessmentStep({ ...context, chosen: 'extraordinary', requestWaiting: true })).toEqual({
    kind: 'blocked',
    because: 'request-waiting',
  });
});

test('under heightened alert the chair is not asked', () => {
  expect(assessmentStep({ ...context, chosen: 'extraordinary', boardLeads: true })).toEqual({
    kind: 'blocked',
    because: 'board-leads',
  });
});

test('an extraordinary incident is lowered by the chair, or by the duty officer once the activity has ended', () => {
  const incident = { level: 'extraordinary' } as const;
  expect(assessmentStep({ ...context, incident })).toEqual({ kind: 'blocked', because: 'chair-lowers' });
  expect(assessmentStep({ ...context, incident, terminated: true })).toEqual({
    kind: 'confirm',
    motiveRequired: true,
  });
  expect(assessmentStep({ ...context, incident, actingChair: true, chairRole: true }).kind).toBe('confirm');
  expect(assessmentStep({ ...context, incident, chosen: 'extraordinary' })).toEqual({
    kind: 'blocked',
    because: 'already-extraordinary',
  });
});

test('the chair does not set the lower levels', () => {
  expect(assessmentStep({ ...context, chairRole: true, actingChair: true })).toEqual({
    kind: 'blocked',
    because: 'duty-officer-sets',
  });
});

test('a choice says what it does to the level', () => {
  expect(levelMove('major', null)).toBe('set');
  expect(levelMove('major', 'disruption')).toBe('raise');
  expect(levelMove('disruption', 'major')).toBe('lower');
  expect(levelMove('major', 'major')).toBe('keep');
  expect(levelMove('extraordinary', 'major')).toBe('request');
});
