import { describe, expect, test } from 'vitest';
import { active, activate, motive, terminate } from '../testing/leading.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

function reported(story: Story): string {
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Storm', incidentType: 'storm' });
  return incident;
}

const close = (story: Story, incident: string) => story.give('incident.close', { incident, reason: 'Klart' });
const merge = (story: Story, incident: string, into: string) =>
  story.give('incident.merge', { incident, into, reason: 'Samma kabel' });

describe('closing', () => {
  test('an incident on which the committee’s activity rests waits until that has ended', () => {
    const { story, incident } = active();
    expectRefusal(close(story, incident), 'committee-rests-on-incident', 'incident');
    expect(close(story, reported(story)).refused).toBeNull();
    terminate(story);
    expectEvents(close(story, incident), 'journal.written', 'incident.closed');
  });

  test('one of two on which it rests leaves it to the other, also where that has gone into a third', () => {
    const { story, incident } = active();
    const [other, third] = [reported(story), reported(story)];
    activate(story, other);
    activate(story, third);
    expect(close(story, incident).refused).toBeNull();
    expect(merge(story, other, third).refused).toBeNull();
    expectRefusal(close(story, third), 'committee-rests-on-incident', 'incident');
  });

  test('an incident about which the chair is asked waits for the answer', () => {
    const story = configuredStory();
    const [incident, request] = [reported(story), story.id()];
    story.give('crisis-leadership.request-activation', { request, incident, motive });
    expectRefusal(close(story, incident), 'question-waits', 'incident');
    const data = { activation: story.id(), request, incident, decision: 'decline', level: 'major' } as const;
    story.give('crisis-leadership.decide-activation', { ...data, motive }, 'chair');
    expect(close(story, incident).refused).toBeNull();
  });
});

describe('the number of a merged incident', () => {
  const merged = () => {
    const story = configuredStory();
    const [one, two, three] = [reported(story), reported(story), reported(story)];
    merge(story, one, two);
    merge(story, two, three);
    return { story, one, three };
  };

  test('goes on working for entries, tasks and cards, which stand with the one that goes on', () => {
    const { story, one, three } = merged();
    const [entry, task, application] = [story.id(), story.id(), story.id()];
    const said = { entry, incident: one, kind: 'note', direction: 'in', text: 'Mörkt' } as const;
    expectEvents(story.give('journal.write', said), 'journal.written');
    expect(story.state.journal.get(entry)?.incident).toBe(three);
    story.give('task.add', { task, incident: one, title: 'Ring', owner: 'TiB' });
    expect(story.state.tasks.get(task)?.incident).toBe(three);
    story.give('action-card.apply', { application, card: 'elavbrott', incident: one });
    expect(story.state.cardApplications.get(application)?.incident).toBe(three);
    const again = { application: story.id(), card: 'elavbrott', incident: three };
    expectRefusal(story.give('action-card.apply', again), 'action-card-already-applied', 'card');
  });

  test('is as closed as the one that goes on', () => {
    const { story, one, three } = merged();
    close(story, three);
    const said = { entry: story.id(), incident: one, kind: 'note', direction: 'in', text: 'Mörkt' } as const;
    expectRefusal(story.give('journal.write', said), 'incident-already-closed', 'incident');
  });
});
