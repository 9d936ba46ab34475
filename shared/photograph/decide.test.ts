import { describe, expect, test } from 'vitest';
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
    const { events } = add(story, { caption: 'Köket' });
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
    expect(asStaff.refused?.code).toBe('not-own-safety-point');
    const nowhere = story.give('safety-point.add-photograph', { ...data, safetyPoint: story.id() });
    expect(nowhere.refused?.code).toBe('safety-point-not-found');
  });

  test('is refused where its id or its file is in use', () => {
    const story = configuredStory();
    const photograph = story.id();
    const attachment = story.id();
    add(story, { photograph, attachment });
    expect(add(story, { photograph }).refused).toMatchObject({
      code: 'id-already-used',
      field: 'photograph',
    });
    expect(add(story, { attachment }).refused).toMatchObject({
      code: 'id-already-used',
      field: 'attachment',
    });
  });

  test('is refused when the point has as many as it may', () => {
    const story = configuredStory();
    for (let count = 0; count < mostPhotographs; count += 1) expect(add(story).refused).toBeNull();
    expect(add(story).refused?.code).toBe('too-many-photographs');
  });

  test('is removed by those of the point and by nobody of another', () => {
    const story = configuredStory();
    const photograph = story.id();
    add(story, { photograph });
    const remove = (point: string) =>
      story.give('safety-point.remove-photograph', { photograph }, 'safety-point-staff', {
        safetyPoint: point,
      });
    expect(remove(other).refused?.code).toBe('not-own-safety-point');
    expect(remove(safetyPoint).refused).toBeNull();
    expect(story.state.photographs.size).toBe(0);
    expect(remove(safetyPoint).refused?.code).toBe('photograph-not-found');
  });
});
