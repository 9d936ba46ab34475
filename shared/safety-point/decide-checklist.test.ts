import { describe, expect, test } from 'vitest';
import { elsewhere, here, pointStory, relief, staffHere } from '../testing/at-point.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import type { Story } from '../testing/story.ts';

const tick = (story: Story, step: string, done: boolean, more: object = staffHere) =>
  story.give('safety-point.tick', { safetyPoint: here, step, done }, 'safety-point-staff', more);
const setStatus = (story: Story, status: 'closed' | 'preparing' | 'open') =>
  story.give('safety-point.set-status', { safetyPoint: here, status });
const opening = (story: Story) => story.state.safetyPoints.get(here)?.opening;

describe('the checklist of an opening', () => {
  test('begins when the point leaves closed, is ticked, and begins afresh the next time', () => {
    const story = pointStory();
    expect(opening(story)).toBeNull();
    setStatus(story, 'preparing');
    const startedAt = story.now();
    expectEvents(tick(story, 'oppna', true), 'safety-point.ticked');
    const tickedAt = story.now();
    setStatus(story, 'open');
    const ticks = { oppna: { at: tickedAt, by: 'safety-point-staff 1', done: true } };
    expect(opening(story)).toEqual({ startedAt, ticks });
    setStatus(story, 'closed');
    expect(opening(story)).toBeNull();
    setStatus(story, 'preparing');
    expect(opening(story)).toEqual({ startedAt: story.now(), ticks: {} });
  });

  test('the same tick from two phones is no fault, and who was first keeps it', () => {
    const story = pointStory();
    setStatus(story, 'preparing');
    tick(story, 'elverk', true);
    const first = opening(story);
    expectEvents(tick(story, 'elverk', true, relief), 'safety-point.ticked');
    expect(opening(story)).toEqual(first);
    tick(story, 'elverk', false, relief);
    expect(opening(story)?.ticks['elverk']).toMatchObject({ at: story.now(), done: false });
  });

  test('a step that is not on the list, a closed point and another point are refused', () => {
    const story = pointStory();
    expectRefusal(tick(story, 'oppna', true), 'safety-point-closed', 'safetyPoint');
    setStatus(story, 'preparing');
    expectRefusal(tick(story, 'kaffe', true), 'step-not-found', 'step');
    const foreign = { safetyPoint: elsewhere, step: 'oppna', done: true };
    const outcome = story.give('safety-point.tick', foreign, 'safety-point-staff', staffHere);
    expectRefusal(outcome, 'not-own-safety-point', 'safetyPoint');
  });
});
