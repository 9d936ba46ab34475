import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

function withIncident() {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Kabelbrott', incidentType: 'power-outage' });
  return { story, incident };
}

describe('applying an action card', () => {
  test("its steps become the incident's tasks, with owner and a time counted from now", () => {
    const { story, incident } = withIncident();
    const application = story.id();
    const added = ['task.added', 'task.added', 'task.added', 'task.added'] as const;
    const outcome = story.give('action-card.apply', { application, card: 'elavbrott', incident });
    const [applied, ...tasks] = expectEvents(outcome, 'action-card.applied', ...added);
    expect(applied?.payload).toMatchObject({ application, card: 'elavbrott', incident });
    expect(tasks.map(({ sealed }) => sealed)).toMatchObject([
      { title: 'Ring nätägaren', owner: 'S3 Genomförande' },
      { title: 'Kontrollera boenden', owner: 'Omsorgsförvaltningen' },
      { title: 'Fråga de frivilliga', owner: 'Frivilliga resursgruppen' },
      { title: 'Ge växeln ett budskap', owner: 'Kontaktcenter' },
    ]);
    const card = { application, card: 'elavbrott' };
    expect(tasks.map(({ payload }) => payload)).toMatchObject([
      { ownerKind: 'function', ownerId: 's3', card: { ...card, step: 'natagare' } },
      { ownerKind: 'department', ownerId: 'omsorg', dueAt: null },
      { ownerKind: 'partner', ownerId: 'frg' },
      { incident, card: { ...card, step: 'vaxel' } },
    ]);
    expect(tasks[0]?.payload).toMatchObject({ dueAt: '2026-11-22T03:18:00.000Z' });
    expect(tasks[3]?.payload).not.toHaveProperty('ownerKind');
  });

  test('a done task is the tick of its step', () => {
    const { story, incident } = withIncident();
    const application = story.id();
    story.give('action-card.apply', { application, card: 'elavbrott', incident });
    const [first] = story.state.cardApplications.get(application)?.steps ?? [];
    story.give('task.complete', { task: first?.task ?? '' });
    const row = story.state.cardApplications.get(application);
    expect(row).toMatchObject({ title: 'Elavbrott, genomförande', incident });
    expect(row?.steps.map(({ doneAt }) => doneAt)).toEqual([story.now(), null, null, null]);
  });

  test('a card is applied to an incident once, unless it is asked for again', () => {
    const { story, incident } = withIncident();
    const application = story.id();
    const data = { application, card: 'elavbrott', incident };
    story.give('action-card.apply', data);
    expectRefusal(story.give('action-card.apply', data), 'id-already-used', 'application');
    const other = { ...data, application: story.id() };
    expectRefusal(story.give('action-card.apply', other), 'action-card-already-applied', 'card');
    expect(story.give('action-card.apply', { ...other, again: true }).refused).toBeNull();
    expect(story.state.tasks.size).toBe(8);
  });

  test('an unknown card, and an incident that is not open, are refused', () => {
    const { story, incident } = withIncident();
    const data = { application: story.id(), card: 'elavbrott', incident };
    const unknown = story.give('action-card.apply', { ...data, card: 'annat' });
    expectRefusal(unknown, 'action-card-not-found', 'card');
    story.give('incident.close', { incident, reason: 'Klart' });
    expectRefusal(story.give('action-card.apply', data), 'incident-already-closed', 'incident');
  });

  test('applications leave the live state with their incident', () => {
    const { story, incident } = withIncident();
    const application = story.id();
    story.give('action-card.apply', { application, card: 'elavbrott', incident });
    story.give('incident.close', { incident, reason: 'Klart' });
    story.daysPass(31);
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Nytt', incidentType: 'power-outage' });
    story.give('action-card.apply', { application: story.id(), card: 'elavbrott', incident: other });
    expect(story.state.cardApplications.has(application)).toBe(false);
  });
});
