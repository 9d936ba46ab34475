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
  'journal-line.handed-back':
    '{by, select, termination {Återgår till {committee} när nämndens verksamhet upphör} void {Återgår till {committee} eftersom beslutet att träda i funktion inte gäller} other {Krisledningsnämnden lämnar tillbaka till {committee}}}: {area}. Motiv: {motive}',
  'journal-line.return-reminded':
    'Kan det lämnas tillbaka? Krisledningsnämnden håller fortfarande {area} från {committee} (LEH 2 kap. 4 §).',
  'journal-line.oral-decision':
    'Muntligt beslut: {decision, select, activate {krisledningsnämnden träder i funktion} other {krisledningsnämnden träder inte i funktion}} med anledning av {incident}. Beslutat av {decidedBy}, igenkänd genom: {recognisedBy}. Väntar på egen bekräftelse. Motiv: {motive}',
  'journal-line.oral-decision-confirmed':
    '{confirmed, select, yes {Det muntliga beslutet om {incident} är bekräftat av den som fattade det.} other {Det muntliga beslutet om {incident} bestrids av den som uppgavs ha fattat det. Det gäller inte längre.}}{hasNote, select, yes { {note}} other {}}',
  'journal-line.oral-decision-denied': 'Det muntliga beslutet bestrids och gäller inte längre.',
  'journal-line.decision-proposed': 'Förslag till beslut av krisledningsnämnden: {text}',
  'journal-line.proposal-declined': 'Krisledningsnämnden avslår förslaget: {text} Motiv: {motive}',
  'journal-line.reported-to-committee':
    'Brådskande ordförandebeslut anmälda till krisledningsnämnden: {numbers}.',
  'journal-line.council-notice':
    'Anmälan till kommunfullmäktige fastställd, {count, plural, one {# beslut} other {# beslut}} (LEH 2 kap. 5 §).',
  'journal-line.reported-to-council':
    '{count, plural, one {# beslut anmält} other {# beslut anmälda}} vid kommunfullmäktiges sammanträde {meetingDate}.',
  'journal-line.heightened-alert-declared':
    'Regeringen har beslutat om {level, select, highest {högsta beredskap} other {skärpt beredskap}}. Kommunstyrelsen leder. Källa: {source}',
  'journal-line.heightened-alert-ended': 'Höjd beredskap har upphört. Källa: {source}',
  'journal-line.alarm-sent':
    '{test, select, yes {TESTLARM} other {Larm}} till {count, plural, one {{first}} other {# mottagare}}: {message}',
  'journal-line.alarm-unanswered':
    '{test, select, yes {Testlarm ej} other {Ej}} kvitterat inom {minutes} min: {late, plural, one {{name}} other {# av {count}}}.',
  'journal-line.alarm-exhausted':
    '{test, select, yes {Testlarmet} other {Larmet}} har gått till alla och ingen är på väg. Ring för hand eller larma fler.',
  'journal-line.alarm-ended':
    'Larm avslutat. {answered} av {count} har svarat.{hasReason, select, yes { Skäl: {reason}} other {}}',
  'journal-line.alarm-call-noted':
    'Uppringd: {name}. {outcome, select, reached {Nådd} other {Inte nådd}}{answer, select, coming {, på väg} cannot {, kan inte} understood {, uppfattat} other {}}.{hasNote, select, yes { {note}} other {}}',
  'journal-line.alarm-lists-checked':
    'Larmlistorna kontrollerade: {problems, plural, =0 {inga brister} one {# brist} other {# brister}}.',
  'journal-line.escalation-reaches-nobody': 'Regeln {rule} når ingen. Larma för hand.',
  'journal-line.escalation-cancelled': 'Eskaleringen {rule} avbruten. Skäl: {reason}',
  'journal-line.committee-decision':
    '{board, select, committee {Krisledningsnämndens} other {Kommunstyrelsens}} beslut {number}, fattat av {decidedBy}: {text}',
  'journal-line.terminated':
    '{endedBy, select, council {Kommunfullmäktige} other {Kommunstyrelsen}} har beslutat att krisledningsnämndens verksamhet upphör. Det som är övertaget återgår. Motiv: {motive}',
  'journal-line.duty-taken-over':
    '{name} är tjänsteman i beredskap.{hasNote, select, yes { {note}} other {}}',
  'journal-line.duty-handed-over':
    '{name} lämnar över tjänsten som tjänsteman i beredskap{hasReceiver, select, yes { till {to}} other {}}.{hasNote, select, yes { {note}} other {}}',
  'journal-line.staff-activated':
    '{group} är aktiverad.{hasPlace, select, yes { Samling: {place}.} other {}}{hasOrder, select, yes { Beslutat av {orderedBy}.} other {}} Motiv: {motive}',
  'journal-line.staff-rule': 'Enligt regeln {rule}.',
  'journal-line.staff-deactivated': '{group} avslutar arbetet. Motiv: {motive}',
  'journal-line.staff-briefing':
    '{group} har hållit stabsorientering.{hasNote, select, yes { {note}} other {}}',
  'journal-line.directive': '{group}, inriktning{hasOwner, select, yes { till {owner}} other {}}: {text}',
  'journal-line.directive-followed-up':
    'Uppföljning av inriktning, {status, select, fulfilled {uppfylld} withdrawn {återkallad} other {pågår}}: {note}{hasText, select, yes { Inriktningen: {text}} other {}}',
  'journal-line.meeting-called': 'Krisledningsnämnden är kallad till sammanträde {time}, {place}.',
  'journal-line.meeting-cancelled': 'Krisledningsnämndens sammanträde {time} är inställt. Skäl: {reason}',
  'journal-line.meeting-opened':
    'Krisledningsnämndens sammanträde är öppnat. {serving} av {members} ledamöter tjänstgör. {met, select, yes {Nämnden är beslutför.} other {Nämnden är inte beslutför.}}',
  'journal-line.meeting-closed':
    'Krisledningsnämndens sammanträde är avslutat. Protokollet ska justeras {time}.',
  'journal-line.minutes-approved': 'Protokollet från krisledningsnämndens sammanträde {time} är justerat.',
  'journal-line.duty-hand-over-signed':
    '{name} tar emot tjänsten som tjänsteman i beredskap från {from}.{alone, select, yes { Mottagen utan bekräftelse från den som lämnar. Skäl: {reason}} other {}}{hasNote, select, yes { {note}} other {}}',
  'journal-line.duty-earlier': 'den som hade passet',
  'journal-line.device-joined': 'Telefon ansluten till {point}: {name}, {function}.',
  'journal-line.device-revoked':
    'Telefon frånkopplad från {point}{hasName, select, yes {: {name}} other {}}.',
  'journal-line.device-point': 'en trygghetspunkt',
  'journal-line.point-needs': '{point} behöver: {needs}.',
  'journal-line.point-need-withdrawn':
    '{point} behöver inte längre {need}.{hasNote, select, yes { {reason}} other {}}',
  'journal-line.point-need-answered':
    '{point}: {need} {answer, select, met {har kommit fram} declined {kan inte ordnas} other {är på väg}}.{hasNote, select, yes { {note}} other {}}',
  'journal-line.point-need-task': 'Trygghetspunkt {point} behöver {need}',
  'journal-line.point-need-owner': 'Krisledningsgruppen',
  'journal-line.point-need-unknown': 'något som är sekretessmarkerat',
  'journal-line.point-need-quantity': '{quantity} {what}',
  'journal-line.point-need-urgency': '{need} ({urgency, select, now {nu} today {i dag} other {senare}})',
  'journal-line.point-need-task-withdrawn': 'Punkten har tagit tillbaka behovet.',
  'journal-line.point-need-task-answered':
    '{answer, select, met {Behovet är tillgodosett.} other {Behovet kan inte tillgodoses.}}',
  'journal-line.point-need-task-delivered': 'Levererat till punkten.',
  'journal-line.point-handed-over': 'Skiftet vid {point} är överlämnat och mottaget.',
  'journal-line.drawing-drawn': 'Ritat på kartan. {drawing}: {name}.',
  'journal-line.drawing-removed': 'Borttaget från kartan. {drawing}: {name}. Skäl: {reason}',
  'journal-line.drawing-restored': 'Tillbaka på kartan. {drawing}: {name}.',
  'journal-line.situation-report-approved':
    'Lägesrapport {number} är godkänd{version, plural, =1 {} other { i version #}}.',
  'journal-line.status-request-sent': 'Läget är begärt från {departments}. Svar senast {time}.',
  'journal-line.status-request-fell-due': 'Svarstiden har gått ut. Läget saknas från {departments}.',
  'journal-line.inherited-ground': 'Som den post eller händelse som texten gäller',
} as const;
