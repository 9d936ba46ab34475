/** The small graphs. */
export const graph = {
  'graph.now': 'nu',
  'graph.nothing': '{label}: inga uppgifter',
  'graph.words': '{label}: nu {last}. Lägst {least} och högst {most} sedan {since}.',
  'graph.table': 'Visa som tabell',
  'graph.time': 'Tid',
  'graph.value': 'Värde',
} as const;
