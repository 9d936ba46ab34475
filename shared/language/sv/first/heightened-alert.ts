/** Heightened alert (höjd beredskap): declared by the government alone; the executive board leads (LEH 3 kap. 2 §). */
export const heightenedAlert = {
  'heightened-alert.band': 'Höjd beredskap. Kommunstyrelsen leder (LEH 3 kap. 2 §)',
  'heightened-alert.band.since':
    '{level, select, highest {Högsta beredskap} other {Skärpt beredskap}} sedan {time}.',
  'heightened-alert.band.name': 'Vem som leder',
  'heightened-alert.announce': 'Höjd beredskap. Kommunstyrelsen leder.',
} as const;
