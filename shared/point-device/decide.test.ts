import { describe, expect, test } from 'vitest';
import { may } from '../authorization/capabilities.ts';
import { roles } from '../authorization/roles.ts';
import { later } from '../kernel/later.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
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
    const events = expectEvents(join(story, device), 'safety-point.device-joined', 'journal.written');
    expect(events[0]?.payload).not.toHaveProperty('name');
    expect(story.state.pointDevices.get(device)).toMatchObject({ name: 'Frivillig', function: 'FRG' });
    const [entry] = story.state.journal.values();
    expect(entry?.text).toBe('Telefon ansluten till Exempelpunkt 1: Frivillig, FRG.');
  });

  test('is refused where there is no such point, or where it has joined already', () => {
    const story = configuredStory();
    const device = story.id();
    expectRefusal(join(story, device, 12, story.id()), 'safety-point-not-found', 'safetyPoint');
    join(story, device);
    expectRefusal(join(story, device), 'id-already-used', 'device');
  });

  test('is gone when it is disconnected, and cannot be disconnected twice', () => {
    const story = configuredStory();
    const device = story.id();
    join(story, device);
    const outcome = story.give('safety-point.revoke-device', { device }, 'system');
    const [revoked] = expectEvents(outcome, 'safety-point.device-revoked', 'journal.written');
    expect(revoked?.payload).toMatchObject({ safetyPoint });
    expect(story.state.pointDevices.size).toBe(0);
    const again = story.give('safety-point.revoke-device', { device }, 'system');
    expectRefusal(again, 'device-not-joined', 'device');
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
