import type { CommandActor } from '../kernel/decider.ts';
import { configuredStory, smallMunicipality } from './story.ts';
import type { Story } from './story.ts';

type Point = (typeof smallMunicipality.safetyPoints)[number];

const [first, second] = smallMunicipality.safetyPoints as [Point, Point];

/** A point with a checklist and a tank: 100 litres at 5 litres an hour are 20 hours. */
const equipped = {
  ...first,
  fuelTankLitres: 100,
  fuelDecilitresPerHour: 50,
  checklist: [
    { id: 'oppna', text: 'Lås upp' },
    { id: 'elverk', text: 'Starta elverket' },
  ],
};

export const [here, elsewhere] = [first.id, second.id];

/** For tests: a municipality whose first point is equipped, with the staff there. */
export function pointStory(keepsText?: (seq: number) => boolean): Story {
  return configuredStory(keepsText, { ...smallMunicipality, safetyPoints: [equipped, second] });
}

/** Staff of the first point. */
export const staffHere = { safetyPoint: here };

/** Another of its staff, who did not do what the first did. */
export const relief: { readonly actor: CommandActor } = {
  actor: {
    account: 'account-relief',
    name: 'Trygghetsvärd 2',
    role: 'safety-point-staff',
    roles: ['safety-point-staff'],
    department: null,
    safetyPoint: here,
  },
};
