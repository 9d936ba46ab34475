import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { kronor, workedTime } from './money.ts';

function withIncident() {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Kabelbrott', incidentType: 'power-outage' });
  return { story, incident };
}

const purchase = { kind: 'purchase', day: '2026-11-22', amountOre: 1_250_050, what: 'Filtar' } as const;
const hours = {
  kind: 'hours',
  day: '2026-11-22',
  minutes: 450,
  rateOre: 45_000,
  what: 'Nattpersonal',
} as const;

function buy(story: Story, incident: string) {
  const cost = story.id();
  story.give('cost.record', { cost, incident, ...purchase, department: 'bygg' });
  return cost;
}

describe('what an incident costs', () => {
  test('hours come to their rate, rounded to the öre', () => {
    const { story, incident } = withIncident();
    const cost = story.id();
    const outcome = story.give('cost.record', {
      cost,
      incident,
      ...hours,
      rateOre: 45_001,
      department: 'omsorg',
    });
    const [event] = expectEvents(outcome, 'cost.recorded');
    expect(event?.payload).toEqual({
      cost,
      incident,
      department: 'omsorg',
      day: '2026-11-22',
      kind: 'hours',
      minutes: 450,
      rateOre: 45_001,
      amountOre: 337_508,
    });
    expect(story.state.costs.get(cost)).toMatchObject({ what: 'Nattpersonal', status: 'standing' });
  });

  test('an incident that is closed still costs', () => {
    const { story, incident } = withIncident();
    story.give('incident.close', { incident, reason: 'Klart' });
    expectEvents(story.give('cost.record', { cost: story.id(), incident, ...purchase }), 'cost.recorded');
  });

  test('a correction tells all figures again, and what is struck counts no more but stays', () => {
    const { story, incident } = withIncident();
    const cost = buy(story, incident);
    const outcome = story.give('cost.correct', {
      cost,
      kind: 'hours',
      minutes: 60,
      rateOre: 30_000,
      reason: 'Fel',
    });
    const [event] = expectEvents(outcome, 'cost.corrected');
    expect(event?.payload).toMatchObject({ kind: 'hours', amountOre: 30_000, department: 'bygg' });
    expect(story.state.costs.get(cost)).toMatchObject({ what: 'Filtar', corrections: 1, reason: 'Fel' });
    expectEvents(story.give('cost.strike', { cost, reason: 'Dubblett' }), 'cost.struck');
    expect(story.state.costs.get(cost)).toMatchObject({ status: 'struck', reason: 'Dubblett' });
    expectRefusal(story.give('cost.strike', { cost, reason: 'Igen' }), 'cost-already-struck', 'cost');
    expectRefusal(
      story.give('cost.correct', { cost, what: 'Mat', reason: 'Fel' }),
      'cost-already-struck',
      'cost',
    );
  });

  test('what lacks a figure, or has one of another kind, is refused', () => {
    const { story, incident } = withIncident();
    const record = (data: object) =>
      story.give('cost.record', { cost: story.id(), incident, ...purchase, ...data });
    expectRefusal(record({ minutes: 60 }), 'cost-incomplete', 'amountOre');
    expectRefusal(record({ kind: 'hours' }), 'cost-incomplete', 'minutes');
    expectRefusal(record({ amountOre: undefined }), 'cost-incomplete', 'amountOre');
    expectRefusal(record({ incident: story.id() }), 'incident-not-found', 'incident');
    expectRefusal(record({ department: 'hamn' }), 'unknown-department', 'department');
    const cost = buy(story, incident);
    expectRefusal(story.give('cost.correct', { cost, reason: 'Fel' }), 'nothing-changed', 'cost');
    expectRefusal(
      story.give('cost.correct', { cost, kind: 'hours', reason: 'Fel' }),
      'cost-incomplete',
      'minutes',
    );
    expectRefusal(
      story.give('cost.correct', { cost: story.id(), what: 'Mat', reason: 'Fel' }),
      'cost-not-found',
      'cost',
    );
    expectRefusal(story.give('cost.record', { cost, incident, ...purchase }), 'id-already-used', 'cost');
  });

  test('a coordinator records the own department’s costs alone', () => {
    const { story, incident } = withIncident();
    const record = (department?: string) =>
      story.give(
        'cost.record',
        { cost: story.id(), incident, ...purchase, ...(department === undefined ? {} : { department }) },
        'department-coordinator',
        { department: 'omsorg' },
      );
    expectEvents(record('omsorg'), 'cost.recorded');
    expectRefusal(record('bygg'), 'not-own-department', 'department');
    expectRefusal(record(), 'not-own-department', 'department');
    const cost = buy(story, incident);
    const strike = { cost, reason: 'Fel' };
    const foreign = story.give('cost.strike', strike, 'department-coordinator', { department: 'omsorg' });
    expectRefusal(foreign, 'not-own-department', 'cost');
  });

  test('the newest 500 of closed incidents stay, and all of open ones', () => {
    const { story, incident } = withIncident();
    const kept = buy(story, incident);
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Läcka', incidentType: 'water-supply' });
    const first = buy(story, other);
    story.give('incident.close', { incident: other, reason: 'Klart' });
    for (let count = 0; count < 500; count += 1) buy(story, other);
    expect(story.state.costs.has(first)).toBe(false);
    expect(story.state.costs.has(kept)).toBe(true);
    expect(story.state.costs.size).toBe(501);
  });

  test('money and worked time are written as people read them', () => {
    expect(kronor(315_000)).toBe('3\u00a0150\u00a0kr');
    expect(kronor(1_250)).toBe('12,50\u00a0kr');
    expect([workedTime(450), workedTime(60), workedTime(20)]).toEqual([
      '7\u00a0h 30\u00a0min',
      '1\u00a0h',
      '20\u00a0min',
    ]);
  });
});
