/** What a point is to residents: trygghetspunkt or informationspunkt; either may serve as a warming centre where it is prepared. */
export const safetyPointKinds = ['safety-point', 'information-point'] as const;
export type SafetyPointKind = (typeof safetyPointKinds)[number];

/**
 * What a point can offer. The first eight are Energimyndigheten's level 2 ("utökat dagcentrum"); the others are what
 * residents ask for.
 */
export const facilities = [
  'power',
  'heat',
  'water',
  'hot-drinks',
  'infant-food',
  'toilets',
  'communications',
  'accessibility',
  'information',
  'charging',
  'food',
  'rest',
  'first-aid',
  'pets',
] as const;
export type Facility = (typeof facilities)[number];
