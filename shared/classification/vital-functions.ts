/** The closed list of vital functions (samhällsviktiga verksamheter) whose disturbance is assessed. An organisation may show fewer of them, never others. */
export const vitalFunctions = [
  'electricity',
  'heating',
  'drinking-water',
  'sewage',
  'electronic-communications',
  'information-systems',
  'healthcare',
  'social-care',
  'education-childcare',
  'food',
  'fuel',
  'transport',
  'rescue-security',
  'public-administration',
  'waste',
] as const;

export type VitalFunction = (typeof vitalFunctions)[number];
