/** Heightened alert (höjd beredskap): declared by the government alone; the executive board leads (LEH 3 kap. 2 §). */
export const heightenedAlert = {
  'heightened-alert.name': 'Höjd beredskap',
  'heightened-alert.source': 'Källa: {source}',
  'heightened-alert.leads':
    'Kommunstyrelsen leder (LEH 3 kap. 2 §). Krisledningsnämnden är till för fredstid och aktiveras inte. Beslut som antecknas är kommunstyrelsens.',
  'heightened-alert.decision':
    'Höjd beredskap råder. Kommunstyrelsen leder (LEH 3 kap. 2 §), och krisledningsnämnden kan inte aktiveras.',
  'heightened-alert.decision.close': 'Frågan kan bara besvaras med att nämnden inte aktiveras.',
  'heightened-alert.declare': 'Anteckna höjd beredskap',
  'heightened-alert.declare.busy': 'Antecknar',
  'heightened-alert.declare.note': 'Kommunstyrelsen leder från och med nu. Alla ser det genast.',
  'heightened-alert.declare.done': 'Höjd beredskap är antecknad.',
  'heightened-alert.declare.who':
    'Bara regeringen beslutar om höjd beredskap. Här antecknas att det är beslutat.',
  'heightened-alert.level': 'Grad',
  'heightened-alert.level.raised': 'Skärpt beredskap',
  'heightened-alert.level.highest': 'Högsta beredskap',
  'heightened-alert.level.missing': 'Välj grad.',
  'heightened-alert.source.label': 'Källa',
  'heightened-alert.source.hint':
    'Var beslutet är läst eller hört, till exempel regeringens webbplats eller radion.',
  'heightened-alert.source.missing': 'Skriv källan.',
  'heightened-alert.declared-at': 'Beslutat',
  'heightened-alert.note': 'Anteckning',
  'heightened-alert.end': 'Höjd beredskap har upphört',
  'heightened-alert.end.verb': 'Anteckna',
  'heightened-alert.end.busy': 'Antecknar',
  'heightened-alert.end.done': 'Det är antecknat att höjd beredskap har upphört.',
  'heightened-alert.ended-at': 'Upphörde',
} as const;
