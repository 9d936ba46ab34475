/** What can be drawn on the map: a zone (surface), a line, a note at a place. */
export const drawingKinds = ['zone', 'line', 'note'] as const;
export type DrawingKind = (typeof drawingKinds)[number];

/** What a zone or a line means; the map shows it by colour and by pattern. */
export const drawingMeanings = [
  'cordoned-off',
  'evacuated',
  'without-power',
  'boil-water',
  'road-closed',
  'other',
] as const;
export type DrawingMeaning = (typeof drawingMeanings)[number];
