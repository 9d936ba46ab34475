import { configuredStory } from '#shared/testing/story.ts';
import { expect, test } from 'vitest';
import { placeInQueue } from './queue.ts';

const motive = 'Läget kräver prioritering mellan nämnderna.';

test('several questions have an order, and after each answer the next', () => {
  const story = configuredStory();
  const [first, second, third] = [ask(), ask(), ask()];
  expect(placeInQueue(story.state, first.request)).toEqual({ position: 1, count: 3, next: second });
  expect(placeInQueue(story.state, third.request)).toEqual({ position: 3, count: 3, next: first });
  story.give(
    'crisis-leadership.decide-activation',
    { activation: story.id(), ...second, decision: 'decline', level: 'major', motive },
    'chair',
  );
  expect(placeInQueue(story.state, second.request)).toEqual({ position: null, count: 2, next: first });
  expect(placeInQueue(story.state, first.request)).toEqual({ position: 1, count: 2, next: third });

  function ask() {
    const incident = story.id();
    const request = story.id();
    story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
    story.give('crisis-leadership.request-activation', { request, incident, motive });
    return { request, incident };
  }
});

test('one alone has nothing after it', () => {
  const story = configuredStory();
  expect(placeInQueue(story.state, 'r')).toEqual({ position: null, count: 0, next: null });
});
