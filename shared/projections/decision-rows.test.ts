import { expect, test } from 'vitest';
import { configuredStory } from '../testing/story.ts';
import { DecisionRows } from './decision-rows.ts';

const motive = 'Läget kräver prioritering mellan nämnderna.';

function spoken(confirmed: boolean | null) {
  const story = configuredStory();
  const incident = story.id();
  const activation = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
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
  if (confirmed !== null)
    story.give('crisis-leadership.confirm-oral-decision', { activation, confirmed }, 'chair');
  const rows = new DecisionRows();
  for (const event of story.events) rows.take(event);
  return rows.rows().find(({ kind }) => kind === 'activate');
}

test('a decision by word of mouth is marked, with what the one who gave it has answered', () => {
  expect(spoken(null)).toMatchObject({ oral: 'waiting', role: 'chair' });
  expect(spoken(true)?.oral).toBe('confirmed');
  expect(spoken(false)?.oral).toBe('denied');
});

test("the committee's decision has its number, its registry number and whether the chair took it alone", () => {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  story.give(
    'crisis-leadership.decide-activation',
    { activation: story.id(), incident, decision: 'activate', level: 'extraordinary', motive },
    'chair',
  );
  const said = { decision: story.id(), text: 'Skolan stängs', grounds: motive, decidedBy: 'Ordföranden' };
  story.give(
    'crisis-leadership.record-decision',
    { ...said, urgent: true, registryNumber: '2026/3' },
    'chair',
  );
  const rows = new DecisionRows();
  for (const event of story.events) rows.take(event);
  expect(rows.rows().at(-1)).toMatchObject({
    kind: 'committee-decision',
    number: 1,
    urgent: true,
    registryNumber: '2026/3',
    oral: null,
  });
});
