/** What the pages of reports share. */
export const reportPage = {
  'report-page.document': 'Att läsa och lämna vidare',
  'report-page.xlsx': 'Kalkylblad',
  'report-page.csv': 'CSV, {table}',
  'report-page.incident': '{number} {title}',
  'report-page.choose-incident': 'Händelse',
  'report-page.choose': 'Välj händelse',
  'report-page.all': 'Alla händelser',
  'report-page.older': 'En äldre händelse',
  'report-page.restrict.hint': 'Texten visas bara för den som får läsa sekretess.',
  'report-page.ground': 'Sekretessgrund',
  'report-page.ground.hint': 'Till exempel OSL 26 kap. 1 §.',
  'report-page.shift': 'Pass',
  'report-page.shift.of': '{who}, från {since}',
  'report-page.shift.none': 'Ingen har tagit över tjänsten än.',
  'report-page.poster': 'Affisch',
  'report-page.poster.what':
    'Händelsens gång på ett liggande ark: nivå, larm, beslut, stab, trygghetspunkter, dagbok och iakttagelser längs tiden. Häng upp den vid genomgången.',
  'report-page.poster.open': 'Öppna affischen',
  'report-page.paper': 'Papper',
  'report-page.paper.a3': 'A3',
  'report-page.paper.a2': 'A2',
} as const;
