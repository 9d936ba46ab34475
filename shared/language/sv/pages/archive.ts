/** Registry numbers, the retention plan and what is due. */
export const archive = {
  'archive.record-type.incidents': 'Händelser och åtgärdskort',
  'archive.record-type.journal': 'Händelselogg',
  'archive.record-type.decisions': 'Beslut och protokoll',
  'archive.record-type.situation': 'Lägesbild, status och karta',
  'archive.record-type.situation-reports': 'Lägesrapporter och statusförfrågningar',
  'archive.record-type.tasks': 'Uppgifter',
  'archive.record-type.staff': 'Stab och jour',
  'archive.record-type.alarms': 'Larm, kvittenser och larmlistor',
  'archive.record-type.safety-points': 'Trygghetspunkter och lokaler',
  'archive.record-type.files': 'Bilder och filer',
  'archive.record-type.costs': 'Kostnader',
  'archive.record-type.reviews': 'Utvärderingar',

  'archive.rule.keep': 'bevaras',
  'archive.rule.dispose': 'gallras efter {years} år och {months, plural, one {# månad} other {# månader}}',
  'archive.rule.dispose-years': 'gallras efter {years} år',
  'archive.rule.dispose-months': 'gallras efter {months, plural, one {# månad} other {# månader}}',
} as const;
