import { describe, expect, test } from 'vitest';
import { elsewhere, here, pointStory, relief, staffHere } from '../testing/at-point.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import type { Story } from '../testing/story.ts';

const staff = 'safety-point-staff';

function handOver(story: Story) {
  const id = story.id();
  const data = { handOver: id, safetyPoint: here, to: 'Trygghetsvärd 2', note: 'Elverket startat 05.10' };
  return { id, outcome: story.give('safety-point.hand-over', data, staff, staffHere) };
}

const receive = (story: Story, id: string, more: object = relief) =>
  story.give('safety-point.receive', { handOver: id }, staff, more);

describe('handing over between shifts at a point', () => {
  test('one leaves word, another receives it, and the journal says so', () => {
    const story = pointStory();
    const { id, outcome } = handOver(story);
    expectEvents(outcome, 'safety-point.handed-over');
    const left = { status: 'waiting', note: 'Elverket startat 05.10', to: 'Trygghetsvärd 2' };
    expect(story.state.pointHandOvers.get(id)).toMatchObject({ ...left, handedOverAt: story.now() });
    const [received, line] = expectEvents(
      receive(story, id),
      'safety-point.hand-over-received',
      'journal.written',
    );
    expect(received?.payload).toEqual({ handOver: id, safetyPoint: here, account: relief.actor.account });
    expect(line?.sealed).toMatchObject({ text: 'Skiftet vid Exempelpunkt 1 är överlämnat och mottaget.' });
    expect(story.state.pointHandOvers.get(id)).toMatchObject({ status: 'received', receivedAt: story.now() });
    expectRefusal(receive(story, id), 'point-hand-over-ended', 'handOver');
  });

  test('nobody receives their own, and the duty officer may', () => {
    const story = pointStory();
    const { id } = handOver(story);
    expectRefusal(receive(story, id, staffHere), 'point-hand-over-own', 'handOver');
    expect(story.give('safety-point.receive', { handOver: id }).refused).toBeNull();
  });

  test('a newer word replaces one that nobody has received', () => {
    const story = pointStory();
    const [first, second] = [handOver(story), handOver(story)];
    expect(story.state.pointHandOvers.get(first.id)?.status).toBe('replaced');
    expectRefusal(receive(story, first.id), 'point-hand-over-ended', 'handOver');
    expect(receive(story, second.id).refused).toBeNull();
    const third = handOver(story);
    expect(story.state.pointHandOvers.get(second.id)?.status).toBe('received');
    const used = { handOver: third.id, safetyPoint: here, note: 'Igen' };
    expectRefusal(story.give('safety-point.hand-over', used), 'id-already-used', 'handOver');
  });

  test('one that is not there, and that of another point, are refused', () => {
    const story = pointStory();
    expectRefusal(receive(story, story.id()), 'hand-over-not-found', 'handOver');
    const { id } = handOver(story);
    expectRefusal(receive(story, id, { safetyPoint: elsewhere }), 'not-own-safety-point', 'handOver');
  });

  test('the newest ten of a point are kept', () => {
    const story = pointStory();
    for (let count = 0; count < 12; count += 1) handOver(story);
    expect(story.state.pointHandOvers.size).toBe(10);
  });
});
