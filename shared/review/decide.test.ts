import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

function withObservation() {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Kabelbrott', incidentType: 'power-outage' });
  const observation = story.id();
  const data = { observation, incident, kind: 'improve', at: story.now(), text: 'Larmet dröjde' } as const;
  const outcome = story.give('review.note', { ...data, moment: 2, cause: 'Inaktuell lista' });
  return { story, incident, observation, data, outcome };
}

describe('what is learnt', () => {
  test('an observation is about a moment of an incident, also one that is closed', () => {
    const { story, incident, observation, data, outcome } = withObservation();
    const [event] = expectEvents(outcome, 'review.observation-noted');
    const { kind, at } = data;
    expect(event?.payload).toEqual({ observation, incident, kind, at, moment: 2 });
    expect(story.state.observations.get(observation)).toMatchObject({
      cause: 'Inaktuell lista',
      measures: [],
    });
    story.give('incident.close', { incident, reason: 'Klart' });
    expectEvents(story.give('review.note', { ...data, observation: story.id() }), 'review.observation-noted');
  });

  test('a moment that has not been, and an incident that is not, are refused', () => {
    const { story, data, observation } = withObservation();
    const note = (more: object) => story.give('review.note', { ...data, observation: story.id(), ...more });
    expectRefusal(note({ at: '2027-01-01T00:00:00Z' }), 'moment-ahead', 'at');
    expectRefusal(note({ moment: 999 }), 'moment-ahead', 'moment');
    expectRefusal(note({ incident: story.id() }), 'incident-not-found', 'incident');
    expectRefusal(note({ observation }), 'id-already-used', 'observation');
  });

  test('it can be changed and struck, and what is struck stays as it is', () => {
    const { story, observation } = withObservation();
    const changed = story.give('review.change', { observation, kind: 'noted', cause: null });
    const [event] = expectEvents(changed, 'review.observation-changed');
    expect(event?.payload).toMatchObject({ changed: ['kind', 'cause'], kind: 'noted' });
    const row = { kind: 'noted', cause: null, text: 'Larmet dröjde' };
    expect(story.state.observations.get(observation)).toMatchObject(row);
    expectRefusal(story.give('review.change', { observation }), 'nothing-changed', 'observation');
    const ahead = { observation, at: '2027-01-01T00:00:00Z' };
    expectRefusal(story.give('review.change', ahead), 'moment-ahead', 'at');
    expectEvents(story.give('review.strike', { observation, reason: 'Fel' }), 'review.observation-struck');
    expect(story.state.observations.get(observation)).toMatchObject({
      status: 'struck',
      strikeReason: 'Fel',
    });
    expectRefusal(
      story.give('review.change', { observation, text: 'Ny' }),
      'observation-already-struck',
      'observation',
    );
    const missing = { observation: story.id(), reason: 'Fel' };
    expectRefusal(story.give('review.strike', missing), 'observation-not-found', 'observation');
  });

  test('a measure lives on as a task that knows what it came of', () => {
    const { story, incident, observation } = withObservation();
    const add = () => {
      const task = story.id();
      const words = { title: 'Gå igenom listan', owner: 'Beredskapssamordnare' };
      const data = { observation, task, ...words, dueAt: '2027-01-15T09:00:00+01:00' };
      return { task, outcome: story.give('review.add-measure', data) };
    };
    const { task, outcome } = add();
    const [event] = expectEvents(outcome, 'task.added');
    expect(event?.payload).toEqual({ task, incident, dueAt: '2027-01-15T08:00:00.000Z', observation });
    story.give('incident.close', { incident, reason: 'Klart' });
    const later = add();
    expect(later.outcome.events[0]?.payload).toMatchObject({ incident: null, observation });
    expect(story.state.observations.get(observation)?.measures).toEqual([task, later.task]);
    story.give('task.complete', { task: later.task });
    expect(story.state.tasks.get(later.task)).toMatchObject({ status: 'done', observation });
  });

  test('a measure of a restricted observation is as confidential (rule L9)', () => {
    const { story, observation } = withObservation();
    story.give('record.restrict', { record: observation, ground: 'OSL 18 kap. 13 §' });
    expect(story.state.observations.get(observation)).toMatchObject({ text: null, cause: null });
    const task = story.id();
    const data = { observation, task, title: 'Byt kod', owner: 'TiB', dueAt: '2027-01-15T08:00:00Z' };
    expectEvents(story.give('review.add-measure', data), 'record.restricted', 'task.added');
    expect(story.state.tasks.get(task)?.title).toBeNull();
  });

  test('an incident has one review, with its summary and what it is compared with', () => {
    const { story, incident } = withObservation();
    const review = story.id();
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Övning', incidentType: 'power-outage' });
    const outcome = story.give('review.describe', { review, incident, summary: 'Höll', comparedWith: other });
    const [event] = expectEvents(outcome, 'review.described');
    expect(event?.payload).toMatchObject({ exercise: false, comparedWith: other });
    story.give('review.describe', { review, incident, exercise: true });
    expect(story.state.reviews.get(review)).toMatchObject({
      summary: 'Höll',
      exercise: true,
      comparedWith: other,
    });
    const describe = (more: object) => story.give('review.describe', { review, incident, ...more });
    expectRefusal(describe({}), 'nothing-changed', 'review');
    expectRefusal(describe({ comparedWith: incident }), 'compared-with-itself', 'comparedWith');
    expectRefusal(describe({ review: story.id(), exercise: true }), 'review-already-begun', 'review');
    expectRefusal(describe({ incident: other, exercise: true }), 'id-already-used', 'review');
    expectRefusal(describe({ comparedWith: story.id() }), 'incident-not-found', 'comparedWith');
  });

  test('goals go forwards, each span once', () => {
    const story = configuredStory();
    const set = (
      ...goals: readonly { from: 'alarm' | 'level'; to: 'answered' | 'level'; minutes: number }[]
    ) => story.give('review.set-goals', { goals: [...goals] });
    const [event] = expectEvents(set({ from: 'alarm', to: 'answered', minutes: 10 }), 'review.goals-set');
    expect(event?.payload).toEqual({ goals: [{ from: 'alarm', to: 'answered', minutes: 10 }] });
    expect(story.state.reviewGoals.goals).toHaveLength(1);
    expectRefusal(set({ from: 'alarm', to: 'level', minutes: 10 }), 'goal-backwards', 'goals');
    const same = { from: 'level', to: 'answered', minutes: 5 } as const;
    expectRefusal(set(same, same), 'goal-twice', 'goals');
    expectEvents(set(), 'review.goals-set');
    expect(story.state.reviewGoals.goals).toEqual([]);
  });
});
