import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { mostPhotographs } from './state.ts';

const [safetyPoint = '', other = ''] = smallMunicipality.safetyPoints.map(({ id }) => id);
const file = { sha256: 'ab'.repeat(32), size: 100, mediaType: 'image/jpeg', width: 16, height: 12 } as const;

function add(story: Story, more: { photograph?: string; attachment?: string; caption?: string } = {}) {
  const data = { photograph: story.id(), attachment: story.id(), safetyPoint, ...file, ...more };
  return story.give('safety-point.add-photograph', data, 'safety-point-staff', { safetyPoint });
}

describe('a photograph of a point', () => {
  test('keeps its hash in the structure and its caption among the texts', () => {
    const story = configuredStory();
    const events = expectEvents(add(story, { caption: 'Köket' }), 'safety-point.photograph-added');
    expect(events[0]?.payload).toMatchObject({ safetyPoint, ...file });
    expect(events[0]?.payload).not.toHaveProperty('caption');
    expect([...story.state.photographs.values()]).toMatchObject([{ caption: 'Köket', safetyPoint }]);
  });

  test('is refused at a point that is not theirs, or that is not there', () => {
    const story = configuredStory();
    const data = { photograph: story.id(), attachment: story.id(), ...file };
    const asStaff = story.give(
      'safety-point.add-photograph',
      { ...data, safetyPoint: other },
      'safety-point-staff',
      { safetyPoint },
    );
    expectRefusal(asStaff, 'not-own-safety-point', 'safetyPoint');
    const nowhere = story.give('safety-point.add-photograph', { ...data, safetyPoint: story.id() });
    expectRefusal(nowhere, 'safety-point-not-found', 'safetyPoint');
  });

  test('is refused where its id or its file is in use', () => {
    const story = configuredStory();
    const photograph = story.id();
    const attachment = story.id();
    add(story, { photograph, attachment });
    expectRefusal(add(story, { photograph }), 'id-already-used', 'photograph');
    expectRefusal(add(story, { attachment }), 'id-already-used', 'attachment');
  });

  test('is refused where its file is attached to something else, which may be confidential', () => {
    const story = configuredStory();
    const [entry, attachment] = [story.id(), story.id()];
    story.give('journal.write', { entry, kind: 'note', direction: 'internal', text: 'Se bilden' });
    story.give('attachment.add', { attachment, record: entry, ...file, name: 'bild.jpg' });
    story.give('record.restrict', { record: entry, ground: 'OSL 25 kap. 1 §' });
    expectRefusal(add(story, { attachment }), 'id-already-used', 'attachment');
  });

  test('is refused when the point has as many as it may', () => {
    const story = configuredStory();
    for (let count = 0; count < mostPhotographs; count += 1)
      expectEvents(add(story), 'safety-point.photograph-added');
    expectRefusal(add(story), 'too-many-photographs', 'photograph');
  });

  test('is removed by those of the point and by nobody of another', () => {
    const story = configuredStory();
    const photograph = story.id();
    add(story, { photograph });
    const remove = (point: string) =>
      story.give('safety-point.remove-photograph', { photograph }, 'safety-point-staff', {
        safetyPoint: point,
      });
    expectRefusal(remove(other), 'not-own-safety-point', 'photograph');
    expectEvents(remove(safetyPoint), 'safety-point.photograph-removed');
    expect(story.state.photographs.size).toBe(0);
    expectRefusal(remove(safetyPoint), 'photograph-not-found', 'photograph');
  });
});
