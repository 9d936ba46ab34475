import { configuredStory } from '#shared/testing/story.ts';
import { expect, test } from 'vitest';
import { decisionPeriods } from './decision-periods.ts';

const motive = 'Läget kräver prioritering mellan nämnderna.';

test('decisions are listed by period, the latest first, each with its own numbers', () => {
  const story = configuredStory();
  const [one, two] = [activate(), decide()];
  const end = story.now();
  story.give('crisis-leadership.terminate', { endedBy: 'council', decidedAt: end, motive }, 'secretary');
  const [other, three, four] = [activate(), decide(), decide()];
  const periods = decisionPeriods(story.state.crisisLeadership);
  expect(
    periods.map(({ id, to, decisions }) => [id, to, decisions.map((row) => [row.id, row.number])]),
  ).toEqual([
    [
      other,
      null,
      [
        [four, 2],
        [three, 1],
      ],
    ],
    [one, end, [[two, 1]]],
  ]);

  function activate(): string {
    const incident = story.id();
    const activation = story.id();
    story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
    story.give(
      'crisis-leadership.decide-activation',
      { activation, incident, decision: 'activate', level: 'extraordinary', motive },
      'chair',
    );
    return activation;
  }

  function decide(): string {
    const decision = story.id();
    story.give(
      'crisis-leadership.record-decision',
      { decision, text: 'Skolan stängs', grounds: motive, decidedBy: 'Nämnden' },
      'secretary',
    );
    return decision;
  }
});

test('under heightened alert the decisions are the executive board’s, outside any period of the committee', () => {
  const story = configuredStory();
  const declaredAt = story.now();
  story.give('crisis-leadership.declare-heightened-alert', {
    alert: story.id(),
    level: 'raised',
    source: 'Regeringen',
    declaredAt,
  });
  const said = { decision: story.id(), text: 'Skolan stängs', grounds: motive, decidedBy: 'Kommunstyrelsen' };
  story.give('crisis-leadership.record-decision', said, 'secretary');
  expect(decisionPeriods(story.state.crisisLeadership)).toMatchObject([
    { id: 'board', from: null, to: null, decisions: [{ id: said.decision }] },
  ]);
});
