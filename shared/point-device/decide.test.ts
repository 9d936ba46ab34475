import { describe, expect, test } from 'vitest';
import { may } from '../authorization/capabilities.ts';
import { roles } from '../authorization/roles.ts';
import { later } from '../kernel/later.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

const safetyPoint = smallMunicipality.safetyPoints[0]?.id ?? '';
const role = 'safety-point-staff';
const hour = 3_600_000;

function join(story: Story, device: string, hours = 12, point = safetyPoint) {
  const data = { device, safetyPoint: point, role, endsAt: later(story.now(), hours * hour) } as const;
  return story.give('safety-point.join-device', { ...data, name: 'Frivillig', function: 'FRG' }, 'system');
}

describe('a phone that joins a point', () => {
  test('is recorded with who reports by it, in the journal too', () => {
    const story = configuredStory();
    const device = story.id();
    const { events } = join(story, device);
    expect(events.map(({ type }) => type)).toEqual(['safety-point.device-joined', 'journal.written']);
    expect(events[0]?.payload).not.toHaveProperty('name');
    expect(story.state.pointDevices.get(device)).toMatchObject({ name: 'Frivillig', function: 'FRG' });
    const [entry] = story.state.journal.values();
    expect(entry?.text).toBe('Telefon ansluten till Exempelpunkt 1: Frivillig, FRG.');
  });

  test('is refused where there is no such point, or where it has joined already', () => {
    const story = configuredStory();
    const device = story.id();
    expect(join(story, device, 12, story.id()).refused?.code).toBe('safety-point-not-found');
    join(story, device);
    expect(join(story, device).refused?.code).toBe('id-already-used');
  });

  test('is gone when it is disconnected, and cannot be disconnected twice', () => {
    const story = configuredStory();
    const device = story.id();
    join(story, device);
    const { events } = story.give('safety-point.revoke-device', { device }, 'system');
    expect(events[0]).toMatchObject({ type: 'safety-point.device-revoked', payload: { safetyPoint } });
    expect(story.state.pointDevices.size).toBe(0);
    const again = story.give('safety-point.revoke-device', { device }, 'system');
    expect(again.refused?.code).toBe('device-not-joined');
  });

  test('is let go when its time is up and another joins', () => {
    const story = configuredStory();
    join(story, story.id(), 1);
    story.daysPass(1);
    const device = story.id();
    join(story, device);
    expect([...story.state.pointDevices.keys()]).toEqual([device]);
  });

  test('is nothing that an account may order', () => {
    for (const one of roles) {
      expect(may([one], 'safety-point.join-device')).toBe(false);
      expect(may([one], 'safety-point.revoke-device')).toBe(false);
    }
  });
});
