/** The notice of the krisledningsnämnd's decisions to the next council meeting. */
export const councilNotice = {
  'council-notice.title': 'Anmälan till kommunfullmäktige',
  'council-notice.subtitle': '{committee}s beslut',
  'council-notice.what':
    'Här anmäls de beslut som krisledningsnämnden och dess ordförande har fattat och som inte har anmälts tidigare: vem som beslutade, vad, när och på vilka grunder.',
  'council-notice.approved': 'Godkänd',
  'council-notice.approved.by': '{time} av {who}',
  'council-notice.approved.no': 'Nej, utkast',
  'council-notice.reported': 'Anmäld vid fullmäktiges sammanträde',
  'council-notice.reported.no': 'Inte ännu',
  'council-notice.contains': 'Omfattar',
  'council-notice.contains.count':
    '{activations, plural, one {# beslut om att träda i funktion} other {# beslut om att träda i funktion}}, {takeovers, plural, one {# övertagande} other {# övertaganden}}, {decisions, plural, one {# numrerat beslut} other {# numrerade beslut}}',
  'council-notice.text': 'Sammanfattning',
  'council-notice.activations': 'Beslut om att nämnden träder i funktion',
  'council-notice.activations.none': 'Inga sådana beslut.',
  'council-notice.takeovers': 'Övertaganden och återlämnanden',
  'council-notice.takeovers.none': 'Inget har tagits över.',
  'council-notice.decisions': 'Nämndens och ordförandens beslut',
  'council-notice.decisions.none': 'Inga numrerade beslut.',
  'council-notice.terminations': 'Verksamheten upphör',
  'council-notice.termination.by':
    '{endedBy, select, council {Kommunfullmäktige} other {Kommunstyrelsen}} beslutade {time} att krisledningsnämndens verksamhet upphör. Det som var övertaget återgick då.',
  'council-notice.in-function': 'Nämnden är i funktion sedan {time}.',
} as const;
