/** The levels' names. Short in lists and badges, long in headings. */
export const levels = {
  'levels.none.short': 'Ej bedömd',
  'levels.none.long': 'Ej bedömd',
  'levels.disruption.short': 'Störning',
  'levels.disruption.long': 'Störning',
  'levels.major.short': 'Särskild',
  'levels.major.long': 'Särskild händelse',
  'levels.extraordinary.short': 'Extraordinär',
  'levels.extraordinary.long': 'Extraordinär händelse',
  'levels.name': 'Nivå: {level}',
  'levels.name.proposed': 'Föreslagen nivå: {level}',
  'levels.proposal': 'Förslag: {level}',
  'levels.none.word': 'ej bedömd',
  'levels.disruption.word': 'störning',
  'levels.major.word': 'särskild händelse',
  'levels.extraordinary.word': 'extraordinär händelse',
} as const;
