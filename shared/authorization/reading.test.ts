import { describe, expect, test } from 'vitest';
import { configuredStory } from '../testing/story.ts';
import { hasRestrictedTexts, isPointReader, mayReadRestricted } from './reading.ts';
import { roles } from './roles.ts';

function restricted(readers?: ('chair' | 'committee-member' | 'vice-chair')[]) {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Krisstöd', incidentType: 'crisis-support' });
  story.give('record.restrict', {
    record: incident,
    ground: 'OSL',
    ...(readers === undefined ? {} : { readers }),
  });
  return { story, incident };
}

describe('who may read restricted texts', () => {
  test('the roles of the contract, at rest', () => {
    const { story, incident } = restricted();
    const readers = roles.filter((role) => mayReadRestricted(story.state, [role], incident));
    expect(readers).toEqual([
      'duty-officer',
      'crisis-management-team',
      'chief-of-staff',
      'chief-executive',
      'chair',
      'secretary',
      'archivist',
    ]);
  });

  test('the vice chair while the chair is prevented', () => {
    const { story, incident } = restricted();
    story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
    expect(mayReadRestricted(story.state, ['vice-chair'], incident)).toBe(true);
    expect(hasRestrictedTexts(story.state, 'committee-member')).toBe(false);
  });

  test('committee members while the committee is in function', () => {
    const { story, incident } = restricted();
    const decision = {
      activation: story.id(),
      incident,
      decision: 'activate',
      level: 'extraordinary',
    } as const;
    story.give('crisis-leadership.decide-activation', { ...decision, motive: 'Kyla' }, 'chair');
    expect(mayReadRestricted(story.state, ['committee-member'], incident)).toBe(true);
    const ended = { endedBy: 'council', decidedAt: story.now(), motive: 'Över' } as const;
    story.give('crisis-leadership.terminate', ended, 'secretary');
    expect(mayReadRestricted(story.state, ['committee-member'], incident)).toBe(false);
  });

  test('a restriction that names its readers leaves the others out', () => {
    const { story, incident } = restricted(['chair']);
    expect(mayReadRestricted(story.state, ['duty-officer'], incident)).toBe(false);
    expect(mayReadRestricted(story.state, ['duty-officer', 'chair'], incident)).toBe(true);
  });

  test('being named gives nothing to one without restricted texts, nor do two roles together', () => {
    const { story, incident } = restricted(['committee-member', 'vice-chair']);
    expect(mayReadRestricted(story.state, ['committee-member'], incident)).toBe(false);
    expect(mayReadRestricted(story.state, ['committee-member', 'duty-officer'], incident)).toBe(false);
    expect(mayReadRestricted(story.state, [], incident)).toBe(false);
  });
});

test('only an account that has no other role follows a safety point alone', () => {
  expect(isPointReader(['safety-point-staff'])).toBe(true);
  expect(isPointReader(['safety-point-staff', 'observer'])).toBe(false);
  expect(isPointReader([])).toBe(false);
});
