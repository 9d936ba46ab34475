import { expect, test } from 'vitest';
import { configuredStory } from '../testing/story.ts';
import { restsOn } from './rests-on.ts';

const motive = 'Läget kräver prioritering mellan nämnderna.';

function asked() {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return { story, incident };
}

function spoken() {
  const { story, incident } = asked();
  const activation = story.id();
  story.give('crisis-leadership.record-oral-decision', {
    activation,
    incident,
    decision: 'activate',
    level: 'extraordinary',
    motive,
    decidedBy: 'Ordförande i krisledningsnämnden',
    decidedAt: story.now(),
    recognisedBy: 'Motringd på känt nummer',
  });
  return { story, activation };
}

test('it rests on nothing while the committee is not in function', () => {
  expect(restsOn(configuredStory().state.crisisLeadership)).toBeNull();
});

test('it rests on a word of mouth until the chair confirms', () => {
  const { story, activation } = spoken();
  expect(restsOn(story.state.crisisLeadership)).toEqual({ kind: 'unconfirmed', activation });
  story.give('crisis-leadership.confirm-oral-decision', { activation, confirmed: true }, 'chair');
  expect(restsOn(story.state.crisisLeadership)).toEqual({ kind: 'oral', activation });
});

test('it rests on nothing when the chair denies', () => {
  const { story, activation } = spoken();
  story.give('crisis-leadership.confirm-oral-decision', { activation, confirmed: false }, 'chair');
  expect(restsOn(story.state.crisisLeadership)).toBeNull();
});

test('a decision given in the console outweighs the spoken one', () => {
  const { story } = spoken();
  const incident = story.id();
  const activation = story.id();
  story.give('incident.report', { incident, title: 'Vattenläcka', incidentType: 'water-supply' });
  story.give(
    'crisis-leadership.decide-activation',
    { activation, incident, decision: 'activate', level: 'extraordinary', motive },
    'chair',
  );
  expect(restsOn(story.state.crisisLeadership)).toEqual({ kind: 'given', activation });
});
