import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { Story, configuredStory, smallMunicipality } from '../testing/story.ts';

describe('the configuration of an organisation', () => {
  test('it puts departments and safety points in the picture', () => {
    const story = new Story();
    const outcome = story.give('organisation.configure', { document: smallMunicipality }, 'administrator');
    expectEvents(outcome, 'organisation.configured');
    expect([...story.state.departments.keys()]).toEqual(['omsorg', 'bygg']);
    expect(story.state.safetyPoints.size).toBe(2);
    expect(story.state.organisation?.name).toBe('Exempelkommunen');
  });

  test('nothing else is recorded before it', () => {
    const story = new Story();
    expectRefusal(story.give('situation.set-title', { title: 'Storm' }), 'organisation-not-configured');
  });

  test('a new one keeps what is going on, and lets go what it no longer names and is not in use', () => {
    const story = configuredStory();
    const [first, second] = smallMunicipality.safetyPoints;
    const safetyPoint = first?.id ?? '';
    story.give('safety-point.set-status', { safetyPoint, status: 'open' });
    story.give('situation.set-department-status', { department: 'omsorg', status: 'red' });
    const departments = smallMunicipality.departments
      .slice(0, 1)
      .map((one) => ({ ...one, name: 'Vård och omsorg' }));
    const document = { ...smallMunicipality, departments, safetyPoints: [] };
    story.give('organisation.configure', { document }, 'administrator');
    expect([...story.state.departments.values()]).toMatchObject([{ name: 'Vård och omsorg', status: 'red' }]);
    expect(story.state.safetyPoints.get(safetyPoint)?.status).toBe('open');
    expect(story.state.safetyPoints.has(second?.id ?? '')).toBe(false);
  });

  test("another organisation's document is refused", () => {
    const story = configuredStory();
    const document = { ...smallMunicipality, id: 'alingsas' };
    const outcome = story.give('organisation.configure', { document }, 'administrator');
    expectRefusal(outcome, 'organisation-differs', 'document.id');
  });
});
