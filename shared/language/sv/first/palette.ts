/** The command palette. */
export const palette = {
  'palette.title': 'Kommandon och sökning',
  'palette.input': 'Sök eller kör kommando',
  'palette.results': 'Träffar',
  'palette.empty': 'Inget hittades. Pröva ett annat ord.',
  'palette.search': 'Sök i allt som sagts: {words}',
  'palette.group.search': 'Sök',
  'palette.go': 'Gå till {page}',
  'palette.connect': 'Anslut telefon till {point}',
  'palette.merged': '{incident} går i {into} {title}',
  'palette.group.actions': 'Gör',
  'palette.group.pages': 'Sidor',
  'palette.group.incidents': 'Händelser',
  'palette.group.points': 'Trygghetspunkter',
} as const;
