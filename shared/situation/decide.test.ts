import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';

describe('the common picture', () => {
  test('its title says what is going on and since when', () => {
    const story = configuredStory();
    const outcome = story.give('situation.set-title', { title: 'Kabelbrott och kyla' });
    expectEvents(outcome, 'situation.title-set');
    expect(story.state.situation).toMatchObject({ title: 'Kabelbrott och kyla', titleSetAt: story.now() });
  });

  test('a key fact stands with its source and time until it is removed', () => {
    const story = configuredStory();
    const fact = story.id();
    const data = { fact, label: 'Hushåll utan ström', value: '3 200', source: 'Nätägaren' };
    expectEvents(story.give('situation.set-key-fact', data), 'situation.key-fact-set');
    const row = { value: '3 200', source: 'Nätägaren', occurredAt: story.now(), setBy: 'duty-officer 1' };
    expect(story.state.situation.keyFacts[fact]).toMatchObject(row);
    expectEvents(story.give('situation.remove-key-fact', { fact }), 'situation.key-fact-removed');
    expect(story.state.situation.keyFacts).toEqual({});
    expectRefusal(story.give('situation.remove-key-fact', { fact }), 'key-fact-not-found', 'fact');
  });

  test('a key fact that is set again keeps its place', () => {
    const story = configuredStory();
    const [first, second] = [story.id(), story.id()];
    for (const fact of [first, second, first]) {
      story.give('situation.set-key-fact', { fact, label: 'Antal', value: '7' });
    }
    expect(Object.keys(story.state.situation.keyFacts)).toEqual([first, second]);
  });

  test('every department is there without a status until it has reported', () => {
    const story = configuredStory();
    expect([...story.state.departments.values()].map(({ status }) => status)).toEqual([null, null]);
    const data = { department: 'omsorg', status: 'yellow', note: 'Två boenden på reservkraft' } as const;
    const outcome = story.give('situation.set-department-status', data, 'department-coordinator', {
      department: 'omsorg',
    });
    const [event] = expectEvents(outcome, 'situation.department-status-set');
    expect(event?.payload).toEqual({ department: 'omsorg', status: 'yellow' });
    const row = { status: 'yellow', note: 'Två boenden på reservkraft', reportedAt: story.now() };
    expect(story.state.departments.get('omsorg')).toMatchObject(row);
  });

  test('a partner reports too, and stands in the picture from its first report', () => {
    const story = configuredStory();
    const document = { ...smallMunicipality, partners: [{ id: 'polisen', name: 'Polisen' }] };
    story.give('organisation.configure', { document }, 'administrator');
    expect(story.state.departments.has('polisen')).toBe(false);
    const data = { department: 'polisen', status: 'yellow', note: 'Få bilar ute' } as const;
    expectEvents(story.give('situation.set-department-status', data), 'situation.department-status-set');
    const row = { name: 'Polisen', kind: 'partner', status: 'yellow', note: 'Få bilar ute' };
    expect(story.state.departments.get('polisen')).toMatchObject(row);
    const foreign = story.give('situation.set-department-status', data, 'department-coordinator', {
      department: 'omsorg',
    });
    expectRefusal(foreign, 'not-own-department', 'department');
    const incident = {
      incident: story.id(),
      title: 'Brand',
      incidentType: 'other' as const,
      departments: ['polisen'],
    };
    expectRefusal(story.give('incident.report', incident), 'unknown-department', 'departments');
    const renamed = { ...document, partners: [{ id: 'polisen', name: 'Polisområdet' }] };
    story.give('organisation.configure', { document: renamed }, 'administrator');
    expect(story.state.departments.get('polisen')).toMatchObject({ name: 'Polisområdet', status: 'yellow' });
    story.give('organisation.configure', { document: smallMunicipality }, 'administrator');
    expect(story.state.departments.has('polisen')).toBe(false);
  });

  test('a coordinator reports for the own department only, and nobody for one that does not exist', () => {
    const story = configuredStory();
    const data = { department: 'bygg', status: 'green' } as const;
    const foreign = story.give('situation.set-department-status', data, 'department-coordinator', {
      department: 'omsorg',
    });
    expectRefusal(foreign, 'not-own-department', 'department');
    const unknown = story.give('situation.set-department-status', { ...data, department: 'hamn' });
    expectRefusal(unknown, 'unknown-department', 'department');
    expectEvents(story.give('situation.set-department-status', data), 'situation.department-status-set');
  });
});
