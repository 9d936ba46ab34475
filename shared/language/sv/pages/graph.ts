/** The small graphs. */
export const graph = {
  'graph.now': 'nu',
  'graph.nothing': '{label}: inga uppgifter',
  'graph.words': '{label}: nu {last}. Lägst {least} och högst {most} sedan {since}.',
  'graph.figures': 'Senast {last}, lägst {least}, högst {most}',
  'graph.ceiling': 'streckat {ceiling}',
  'graph.table': 'Visa som tabell',
  'graph.time': 'Tid',
  'graph.value': 'Värde',
} as const;
