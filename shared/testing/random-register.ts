import { facilities } from '../safety-point/facilities.ts';
import { from, maybe, rarely } from './random-choices.ts';
import type { Play, Things } from './random-choices.ts';
import { smallMunicipality } from './story.ts';
import type { Story } from './story.ts';

const near = (one: number, two: number) => ({
  lat: 59.2 + (one % 50) / 1000,
  lon: 18.2 + (two % 50) / 1000,
});

/** One of the document's points, or one that was registered. */
const anyPoint = (things: Things, number: number): string =>
  number % 3 === 0 ? things.any('point', number) : from(smallMunicipality.safetyPoints, number).id;

const school = (story: Story, things: Things, one: number, two: number) => ({
  id: one % 3 === 0 ? things.any('premises', one) : things.make('premises', story),
  name: `Skola ${two % 7}`,
  kind: 'school' as const,
  place: near(one, two),
  ...maybe(two, { note: `Ingång ${two}` }),
});

/** The registers of points and premises, and the organisation's document read again. */
export const registerPlays: readonly Play[] = [
  (story, things, one, two) =>
    story.give('safety-point.register', {
      safetyPoint: things.make('point', story),
      name: `Punkt ${one % 9}`,
      place: near(one, two),
      ...maybe(two, { contact: { who: `Vaktmästare ${one}` } }),
    }),
  (story, things, one, two, three) =>
    story.give('safety-point.register', {
      safetyPoint: anyPoint(things, one),
      capacity: 50 + (two % 4),
      ...maybe(two, { facilities: facilities.slice(0, two % 5), talkgroup: null }),
      ...maybe(three, { staffing: [{ who: `FRG ${three}`, kind: 'volunteer' as const }] }),
    }),
  (story, things, one, two) =>
    story.give('safety-point.import', {
      points: [
        { safetyPoint: anyPoint(things, one), offers: [`Utbud ${two % 3}`] },
        { safetyPoint: things.make('point', story), name: `Läst ${two}`, place: near(two, one) },
      ],
    }),
  (story, things, one) =>
    story.give('safety-point.deregister', { safetyPoint: things.any('point', one), reason: 'Riven' }),
  (story, _things, one, two) => {
    const safetyPoints = smallMunicipality.safetyPoints.map((point) => ({
      ...point,
      ...rarely(one, { capacity: 100 + (two % 3) }),
    }));
    const document = { ...smallMunicipality, safetyPoints };
    return story.give('organisation.configure', { document }, 'administrator');
  },
  (story, things, one, two, three) =>
    story.give('premises.import', {
      premises: [school(story, things, one, two)],
      ...rarely(three, { replace: true }),
    }),
  (story, things, one) => story.give('premises.remove', { premises: things.any('premises', one) }),
];
