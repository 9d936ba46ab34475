/** Lines that the console writes in the journal beside an event. */
export const journalLine = {
  'journal-line.level':
    '{incident} bedömd som {level}. {hasMotive, select, yes {Motiv: {motive}} other {Enligt förslaget.}}',
  'journal-line.closed': '{incident} avslutad. Skäl: {reason}',
  'journal-line.reopened': '{incident} öppnad igen. Skäl: {reason}',
  'journal-line.merged': '{incident} sammanförd med {into}. Skäl: {reason}',
  'journal-line.activation-requested':
    'Ordföranden ombeds pröva om krisledningsnämnden ska träda i funktion med anledning av {incident}. Motiv: {motive}',
  'journal-line.chair-prevented': 'Ordföranden är förhindrad. Vice ordföranden träder in. Skäl: {reason}',
  'journal-line.activated':
    'Krisledningsnämnden träder i funktion. {incident} är en extraordinär händelse. Motiv: {motive}',
  'journal-line.declined':
    'Krisledningsnämnden träder inte i funktion med anledning av {incident}. Motiv: {motive}',
  'journal-line.taken-over': 'Krisledningsnämnden tar över från {committee}: {area}. Motiv: {motive}',
  'journal-line.handed-back': 'Krisledningsnämnden lämnar tillbaka till {committee}: {area}. Motiv: {motive}',
  'journal-line.committee-decision': 'Krisledningsnämndens beslut {number}, fattat av {decidedBy}: {text}',
  'journal-line.terminated':
    '{endedBy, select, council {Kommunfullmäktige} other {Kommunstyrelsen}} har beslutat att krisledningsnämndens verksamhet upphör. Det som är övertaget återgår. Motiv: {motive}',
  'journal-line.duty-taken-over':
    '{name} är tjänsteman i beredskap.{hasNote, select, yes { {note}} other {}}',
  'journal-line.duty-handed-over':
    '{name} lämnar över tjänsten som tjänsteman i beredskap{hasReceiver, select, yes { till {to}} other {}}.{hasNote, select, yes { {note}} other {}}',
  'journal-line.staff-activated':
    '{group} är aktiverad.{hasPlace, select, yes { Samling: {place}.} other {}}{hasOrder, select, yes { Beslutat av {orderedBy}.} other {}} Motiv: {motive}',
  'journal-line.staff-deactivated': '{group} avslutar arbetet. Motiv: {motive}',
  'journal-line.staff-briefing':
    '{group} har hållit stabsorientering.{hasNote, select, yes { {note}} other {}}',
  'journal-line.directive':
    '{group}, inriktning: {text}{hasOwner, select, yes { Ansvarig: {owner}.} other {}}',
  'journal-line.directive-followed-up':
    'Inriktningen{hasText, select, yes { {text}} other {}}: {status, select, fulfilled {uppfylld} withdrawn {återkallad} other {pågår}}. {note}',
  'journal-line.meeting-called': 'Krisledningsnämnden är kallad till sammanträde {time}, {place}.',
  'journal-line.meeting-cancelled': 'Krisledningsnämndens sammanträde {time} är inställt. Skäl: {reason}',
  'journal-line.meeting-opened':
    'Krisledningsnämndens sammanträde är öppnat. {serving} av {members} ledamöter tjänstgör. {met, select, yes {Nämnden är beslutför.} other {Nämnden är inte beslutför.}}',
  'journal-line.meeting-closed':
    'Krisledningsnämndens sammanträde är avslutat. Protokollet ska justeras {time}.',
  'journal-line.minutes-approved': 'Protokollet från krisledningsnämndens sammanträde {time} är justerat.',
  'journal-line.inherited-ground': 'Som den post eller händelse som texten gäller',
} as const;
