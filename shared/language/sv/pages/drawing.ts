/** What is drawn on the map: zones, lines and notes, measuring, and who is affected. */
export const drawing = {
  'drawing.zone': 'Zon {meaning}',
  'drawing.line': 'Linje {meaning}',
  'drawing.note': 'Anteckning',
  'drawing.unknown': 'sekretessmarkerad',
  'drawing.meaning.cordoned-off': 'Avspärrat',
  'drawing.meaning.evacuated': 'Utrymt',
  'drawing.meaning.without-power': 'Utan ström',
  'drawing.meaning.boil-water': 'Koka vattnet',
  'drawing.meaning.road-closed': 'Väg avstängd',
  'drawing.meaning.other': 'Annat',
} as const;
