import { later } from '../kernel/later.ts';
import { from, maybe } from './random-choices.ts';
import type { Play } from './random-choices.ts';
import { smallMunicipality } from './story.ts';

const point = (number: number): string => from(smallMunicipality.safetyPoints, number).id;

/** Phones that join points and leave them, photographs that come and go. */
export const fieldPlays: readonly Play[] = [
  (story, things, one, two) => {
    const device = things.make('device', story);
    const endsAt = later(story.now(), (1 + (two % 12)) * 3_600_000);
    const who = { name: `Frivillig ${two}`, function: from(['FRG', 'Egen personal'], one) };
    const data = { device, safetyPoint: point(one), role: 'safety-point-staff', endsAt } as const;
    return story.give('safety-point.join-device', { ...data, ...who }, 'system');
  },
  (story, things, one) =>
    story.give('safety-point.revoke-device', { device: things.any('device', one) }, 'system'),
  (story, things, one, two) => {
    const photograph = things.make('photograph', story);
    const file = { attachment: things.make('attachment', story), sha256: 'ab'.repeat(32) };
    const image = { mediaType: 'image/jpeg', width: 1_600, height: 1_200 } as const;
    const data = { photograph, safetyPoint: point(one), ...file, size: 1 + (two % 1_000), ...image };
    return story.give('safety-point.add-photograph', { ...data, ...maybe(two, { caption: `Bild ${two}` }) });
  },
  (story, things, one) =>
    story.give('safety-point.remove-photograph', { photograph: things.any('photograph', one) }),
];
