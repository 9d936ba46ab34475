/** What the committee holds, has decided, is asked to decide, and has reported. */
export const register = {
  'register.print': 'Skriv ut',
  'register.print.head':
    'Krisledningsnämnden, {organisation}{example, select, yes { (exempel)} other {}}. Utskrivet {time} av {who}.',
  'register.whole': 'Hela',
  'register.part': 'Del',
  'register.column.committee': 'Nämnd',
  'register.column.extent': 'Omfattning',
  'register.column.area': 'Område och motivering',
  'register.column.since': 'Sedan',
  'register.column.by': 'Beslutat av',
  'register.return-motive': 'Skäl att lämna tillbaka: {motive}',
  'register.returned.title': 'Återlämnat',
  'register.held.title': 'Övertaget nu',
  'register.by.how':
    '{how, select, oral {på nämndens vägnar, efter ett muntligt beslut att träda i funktion} unconfirmed {på nämndens vägnar, efter ett muntligt beslut som inte är bekräftat} other {på nämndens vägnar}}',
  'register.returned.handback': 'Återlämnat {time}',
  'register.returned.termination': 'Återgick {time} när verksamheten upphörde',
  'register.returned.void': 'Återgick {time} när beslutet bestreds',
  'register.untouched': 'Inte övertaget från: {committees}.',

  'register.acting.chair': 'Du är ordförande.',
  'register.acting.vice-chair':
    'Du träder i ordförandens ställe, eftersom ordföranden är förhindrad sedan {time} (LEH 2 kap. 3 §).',
  'register.acting.vice-waits':
    'Du är vice ordförande. Ordföranden är inte antecknad som förhindrad, så du får inte besluta än (LEH 2 kap. 3 §).',
  'register.acting.nobody':
    'Bara ordföranden, eller vice ordföranden när ordföranden är förhindrad, beslutar här. Ingen annan kan, inte heller en administratör.',
  'register.acting.secretary': 'Du antecknar nämndens beslut. Bara ordföranden tar över och lämnar tillbaka.',

  'register.period': 'Nämndens verksamhet sedan {from}',
  'register.period.ended': 'Nämndens verksamhet {from} till {to}',
  'register.period.board': 'Kommunstyrelsen under höjd beredskap',
  'register.activations': 'Beslut om att träda i funktion',
  'register.urgent': 'Brådskande',
  'register.urgent.what': 'brådskande, ordföranden ensam',
  'register.registry-number': 'Diarienummer {number}',
  'register.answers-proposal': 'Bifall till förslag',
  'register.opens': 'Öppnar som värmestugor: {points}',
  'register.reported': 'Anmält till nämnden {time}',
  'register.not-reported': 'Inte anmält till nämnden',
  'register.council': 'Anmält till fullmäktige {day}',
  'register.recorded-by': 'Antecknat av {who}.',

  'register.unreported': 'Brådskande beslut att anmäla',
  'register.unreported.what':
    'Beslut som ordföranden har fattat ensam ska snarast anmälas till nämnden (LEH 2 kap. 3 §).',
  'register.report': 'Anmäl till nämnden',
  'register.report.busy': 'Anmäler',
  'register.report.title': 'Anmäl beslut till nämnden',
  'register.report.which': 'Beslut som anmäls',
  'register.report.none': 'Välj minst ett beslut.',
  'register.report.meeting': 'Vid sammanträde',
  'register.report.meeting.none': 'Utanför sammanträde',
  'register.report.meeting.label': '{time}, {place}',
  'register.report.meeting.digital': 'på distans',
  'register.report.time': 'Anmält',
  'register.report.done': 'Besluten är anmälda.',

  'register.how': 'Hur är det beslutat?',
  'register.how.committee': 'Av nämnden',
  'register.how.urgent': 'Brådskande, ordföranden ensam',
  'register.how.missing': 'Välj hur det är beslutat.',
  'register.how.urgent.hint':
    'Nämndens avgörande kan inte avvaktas. Anmäls snarast till nämnden (LEH 2 kap. 3 §).',
  'register.decided-by.committee': 'Krisledningsnämnden',
  'register.decided-by.urgent': 'Ordföranden på nämndens vägnar',
  'register.decided-by.board': 'Kommunstyrelsen',
  'register.registry': 'Diarienummer',
  'register.warming': 'Öppnas som värmestugor',
  'register.warming.hint': 'Punkterna ändras genast när beslutet är antecknat.',
  'register.warming.none': 'Inga punkter kan vara värmestugor.',
} as const;
