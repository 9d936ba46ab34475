import { configuredStory } from '#shared/testing/story.ts';
import { expect, test } from 'vitest';
import type { ActivationStep } from './after-activation.ts';
import { afterActivation } from './after-activation.ts';

const motive = 'Läget kräver prioritering mellan nämnderna.';

function story() {
  const told = configuredStory();
  const incident = told.id();
  told.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return { told, incident };
}

function activated() {
  const { told, incident } = story();
  const activation = told.id();
  told.give(
    'crisis-leadership.decide-activation',
    { activation, incident, decision: 'activate', level: 'extraordinary', motive },
    'chair',
  );
  return { told, incident, activation };
}

const stepsOf = ({ told }: Pick<ReturnType<typeof story>, 'told'>): readonly ActivationStep[] | null =>
  afterActivation(told.state.crisisLeadership, [...told.state.meetings.values()]);
const step = (of: Pick<ReturnType<typeof story>, 'told'>, id: ActivationStep['id']) =>
  stepsOf(of)?.find((one) => one.id === id);

test('there is nothing to do after an activation that has not been', () => {
  const asked = story();
  expect(stepsOf(asked)).toBeNull();
  const request = asked.told.id();
  asked.told.give('crisis-leadership.request-activation', { request, incident: asked.incident, motive });
  expect(stepsOf(asked)).toBeNull();
});

test('what is taken over is left to hand back', () => {
  const now = activated();
  expect(step(now, 'takeovers')).toMatchObject({ state: 'idle' });
  const committee =
    now.told.state.organisation?.committees.find(({ kind }) => kind === 'committee')?.id ?? '';
  const takeover = now.told.id();
  now.told.give('crisis-leadership.take-over', { takeover, committee, area: 'Allt', motive }, 'chair');
  expect(step(now, 'takeovers')).toMatchObject({ state: 'going', count: 1 });
  now.told.give('crisis-leadership.hand-back', { takeover, motive }, 'chair');
  expect(step(now, 'takeovers')).toMatchObject({ state: 'done', count: 0 });
});

test('an urgent decision is left to report to the committee', () => {
  const now = activated();
  expect(step(now, 'urgent')).toMatchObject({ state: 'idle' });
  const decision = now.told.id();
  const said = { decision, text: 'Skolan stängs', grounds: motive, decidedBy: 'Ordföranden' };
  now.told.give('crisis-leadership.record-decision', { ...said, urgent: true }, 'chair');
  expect(step(now, 'urgent')).toMatchObject({ state: 'going', count: 1 });
  now.told.give('crisis-leadership.report-to-committee', { decisions: [decision] }, 'secretary');
  expect(step(now, 'urgent')).toMatchObject({ state: 'done' });
});

test('the end is done when the board has decided, until the committee is in function again', () => {
  const now = activated();
  const decidedAt = now.told.now();
  now.told.give(
    'crisis-leadership.terminate',
    { endedBy: 'executive-board', decidedAt, motive },
    'secretary',
  );
  expect(step(now, 'ended')).toMatchObject({ state: 'done', at: decidedAt });
  const incident = now.told.id();
  now.told.give('incident.report', { incident, title: 'Vattenläcka', incidentType: 'water-supply' });
  now.told.give(
    'crisis-leadership.decide-activation',
    { activation: now.told.id(), incident, decision: 'activate', level: 'extraordinary', motive },
    'chair',
  );
  expect(step(now, 'ended')).toMatchObject({ state: 'waiting' });
});

test('the council has been told when everything has been ticked off', () => {
  const { told, activation } = activated();
  expect(step({ told }, 'council')).toMatchObject({ state: 'waiting', count: 1 });
  told.daysPass(25);
  told.give(
    'crisis-leadership.report-to-council',
    { decisions: [activation], meetingDate: '2026-12-17' },
    'secretary',
  );
  expect(step({ told }, 'council')).toMatchObject({ state: 'done', at: '2026-12-17' });
});

test('a spoken activation is not done before it is confirmed', () => {
  const { told, incident } = story();
  const activation = told.id();
  told.give('crisis-leadership.record-oral-decision', {
    activation,
    incident,
    decision: 'activate',
    level: 'extraordinary',
    motive,
    decidedBy: 'Ordföranden',
    decidedAt: told.now(),
    recognisedBy: 'Motringd',
  });
  expect(stepsOf({ told })?.[0]).toMatchObject({ id: 'decided.oral', state: 'going' });
  told.give('crisis-leadership.confirm-oral-decision', { activation, confirmed: true }, 'chair');
  expect(stepsOf({ told })?.[0]).toMatchObject({ id: 'decided', state: 'done' });
});
