import { z } from 'zod';
import { sayIn } from '#shared/language/public-texts.ts';
import { facilities, safetyPointKinds } from '#shared/safety-point/facilities.ts';
import { statusText } from './geo-json.ts';
import { nationalNumbers } from './phones.ts';
import type { PublicContent } from './public-content.ts';
import { publicStatuses, rooms } from './public-point.ts';

const time = z.iso.datetime().nullable();

const point = z.strictObject({
  id: z.uuid().meta({ description: 'Fixed: the same point keeps it.' }),
  name: z.string(),
  kind: z.enum(safetyPointKinds),
  status: z.enum(publicStatuses).meta({ description: 'One can go there when it is open or closing.' }),
  statusText: z.string().meta({ description: 'The status as a Swedish word.' }),
  room: z
    .enum(rooms)
    .nullable()
    .meta({ description: 'How much room there is; null where nobody has counted.' }),
  warmingCentre: z.boolean().meta({ description: 'It is open as a värmestuga.' }),
  address: z.string().nullable(),
  lat: z.number().meta({ description: 'WGS 84, degrees.' }),
  lon: z.number(),
  approximate: z.boolean().meta({ description: 'The position was set by hand and may be off.' }),
  facilities: z.array(z.enum(facilities)),
  offers: z.array(z.string()).meta({ description: 'What it offers in Swedish, where there are no codes.' }),
  note: z.string().nullable().meta({ description: 'In Swedish.' }),
  updatedAt: time,
});

/** `GET /public/{organisation}/safety-points.json`. Fields may be added; one that changes its meaning makes a new format. */
export const pointsDocument = z.strictObject({
  format: z.literal('vaka-safety-points/1'),
  organisation: z.strictObject({ id: z.string(), name: z.string(), municipalityCode: z.string() }),
  example: z.boolean().meta({ description: 'true: everything in it is made up.' }),
  updatedAt: time.meta({ description: 'When a point was last changed, to the minute, UTC.' }),
  staleSince: time.meta({
    description: 'Not null: the console has lost its log, and this is how it was then.',
  }),
  newsUrl: z.url().nullable().meta({ description: 'The municipality’s own news.' }),
  numbers: z.array(z.strictObject({ label: z.string(), phone: z.string() })),
  points: z.array(point),
});

const say = sayIn('sv');

export function pointsAsJson({
  organisation,
  points,
  updatedAt,
  staleSince,
}: PublicContent): z.input<typeof pointsDocument> {
  const { id, name, municipalityCode, example, contacts, newsUrl } = organisation;
  return {
    format: 'vaka-safety-points/1',
    organisation: { id, name, municipalityCode },
    example,
    updatedAt,
    staleSince,
    newsUrl,
    numbers: [...nationalNumbers(say), ...contacts],
    points: points.map(({ facilities: codes, offers, ...facts }) => ({
      ...facts,
      facilities: [...codes],
      offers: [...offers],
      statusText: statusText(facts.status),
    })),
  };
}
