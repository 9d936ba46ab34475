import { describe, expect, test } from 'vitest';
import { elsewhere, here, pointStory, staffHere } from '../testing/at-point.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { fuelLeftMinutes } from './fuel.ts';

const staff = 'safety-point-staff';

function deliver(story: Story, more: { fuelLitres?: number; needs?: string[] } = {}) {
  const delivery = story.id();
  const data = { delivery, safetyPoint: here, what: 'Diesel', ...more };
  return { delivery, outcome: story.give('safety-point.deliver', data, staff, staffHere) };
}

const setStatus = (story: Story, status: 'closed' | 'preparing' | 'open') =>
  story.give('safety-point.set-status', { safetyPoint: here, status });

/** Minutes of reserve power that are left now. */
function left(story: Story): number | null {
  const point = story.state.safetyPoints.get(here);
  return point === undefined ? null : fuelLeftMinutes(point, story.now());
}

describe('a delivery', () => {
  test('meets the needs that it names and ends their tasks', () => {
    const story = pointStory();
    const [need, kept] = [story.id(), story.id()];
    for (const id of [need, kept])
      story.give('safety-point.ask', { need: id, safetyPoint: here, what: 'diesel', urgency: 'now' });
    const { delivery, outcome } = deliver(story, { needs: [need, need] });
    expectEvents(outcome, 'safety-point.delivered', 'safety-point.need-answered', 'task.completed');
    expect(story.state.pointNeeds.get(need)?.status).toBe('met');
    expect(story.state.pointNeeds.get(kept)?.status).toBe('open');
    const row = { what: 'Diesel', needs: [need], deliveredAt: story.now(), fuelLitres: null };
    expect(story.state.pointDeliveries.get(delivery)).toMatchObject(row);
    const late = deliver(story, { needs: [need] });
    expect(expectEvents(late.outcome, 'safety-point.delivered')[0]?.payload).toMatchObject({ needs: [] });
    const again = { delivery, safetyPoint: here, what: 'Diesel' };
    expectRefusal(story.give('safety-point.deliver', again), 'id-already-used', 'delivery');
  });

  test('a need that is not there, or another point’s, is refused', () => {
    const story = pointStory();
    const foreign = story.id();
    story.give('safety-point.ask', { need: foreign, safetyPoint: elsewhere, what: 'mat', urgency: 'now' });
    for (const need of [foreign, story.id()])
      expectRefusal(deliver(story, { needs: [need] }).outcome, 'need-not-found', 'needs');
  });

  test('of fuel lengthens the time by what it lasts', () => {
    const story = pointStory();
    setStatus(story, 'open');
    story.give('safety-point.report', { safetyPoint: here, fuelLitres: 10, powerSource: 'backup' });
    expect(left(story)).toBe(120);
    deliver(story, { fuelLitres: 50 });
    expect(left(story)).toBe(119 + 600);
    expect(story.state.safetyPoints.get(here)).toMatchObject({ backupPowerHours: 11, fuelLitres: 60 });
  });

  test('of fuel where the consumption is not registered is noted and counts no hours', () => {
    const story = configuredStory();
    setStatus(story, 'open');
    const before = left(story);
    deliver(story, { fuelLitres: 50 });
    expect(left(story)).toBe((before ?? 0) - 1);
  });
});

describe('the reserve power over the life of a point', () => {
  test('is the registered full tank when preparing begins, and counts down from there', () => {
    const story = pointStory();
    expect(left(story)).toBe(24 * 60);
    setStatus(story, 'preparing');
    expect(left(story)).toBe(20 * 60);
    setStatus(story, 'open');
    expect(left(story)).toBe(20 * 60 - 1);
  });

  test('what was stated while the point was closed goes before the full tank', () => {
    const story = pointStory();
    story.give('safety-point.report', { safetyPoint: here, backupPowerHours: 3 });
    setStatus(story, 'preparing');
    expect(left(story)).toBe(180);
  });

  test('stands on the grid and goes on from there on its own power', () => {
    const story = pointStory();
    setStatus(story, 'open');
    const source = (powerSource: 'grid' | 'backup') =>
      story.give('safety-point.report', { safetyPoint: here, powerSource });
    source('grid');
    const stands = left(story);
    story.give('safety-point.report', { safetyPoint: here, occupancy: 3 });
    expect(left(story)).toBe(stands);
    source('backup');
    expect(left(story)).toBe(stands);
    story.give('safety-point.report', { safetyPoint: here, occupancy: 4 });
    expect(left(story)).toBe((stands ?? 0) - 1);
  });

  test('a point that closes keeps what was left, and begins with a full tank the next time', () => {
    const story = pointStory();
    setStatus(story, 'open');
    story.give('safety-point.report', { safetyPoint: here, backupPowerHours: 2, powerSource: 'backup' });
    setStatus(story, 'closed');
    expect(left(story)).toBe(119);
    expect(story.state.safetyPoints.get(here)).toMatchObject({ powerSource: null, backupPowerAt: null });
    setStatus(story, 'preparing');
    expect(left(story)).toBe(20 * 60);
  });
});

describe('how it has been', () => {
  const history = (story: Story) => story.state.pointHistories.get(here);

  test('visitors and fuel are kept at every report of them, and nothing else is', () => {
    const story = pointStory();
    setStatus(story, 'open');
    const opened = story.now();
    story.give('safety-point.report', { safetyPoint: here, occupancyChange: 4 });
    story.give('safety-point.report', { safetyPoint: here, note: 'Lugnt' });
    expect(history(story)?.samples).toEqual([
      { at: opened, occupancy: null, fuelMinutes: 1_200 },
      { at: expect.stringMatching(/:0[0-9]:00/), occupancy: 4, fuelMinutes: 1_199 },
    ]);
  });

  test('what was written without a network comes after what was known', () => {
    const story = pointStory();
    setStatus(story, 'open');
    const [at] = history(story)?.samples.map((sample) => sample.at) ?? [];
    const late = { occurredAt: '2026-11-21T03:00:00.000Z' };
    story.give('safety-point.report', { safetyPoint: here, occupancyChange: 4 }, 'duty-officer', late);
    expect(history(story)?.samples.at(-1)).toMatchObject({ at, occupancy: 4 });
  });

  test('is bounded: the newest 200 samples, 30 ended needs and 30 deliveries of a point (rule L12)', () => {
    const story = pointStory();
    for (let count = 0; count < 210; count += 1)
      story.give('safety-point.report', { safetyPoint: here, occupancy: count });
    expect(history(story)?.samples).toHaveLength(200);
    expect(history(story)?.samples.at(-1)?.occupancy).toBe(209);
    for (let count = 0; count < 35; count += 1) {
      const need = story.id();
      story.give('safety-point.ask', { need, safetyPoint: here, what: 'mat', urgency: 'now' });
      deliver(story, { needs: [need] });
    }
    const open = story.id();
    story.give('safety-point.ask', { need: open, safetyPoint: here, what: 'mat', urgency: 'now' });
    expect(story.state.pointNeeds.size).toBe(31);
    expect(story.state.pointNeeds.has(open)).toBe(true);
    expect(story.state.pointDeliveries.size).toBe(30);
  });
});
