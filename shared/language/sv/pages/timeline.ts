/** One line for every kind of event, as the course of events (händelseförlopp) tells it. */
export const timeline = {
  'timeline.withheld': 'Sekretess',
  'timeline.erased': 'Gallrat',
  'timeline.filtered': 'Utelämnad ur utdraget.',
  'timeline.unknown-incident': 'en händelse',
  'timeline.unknown-task': 'en uppgift',
  'timeline.unknown-fact': 'ett nyckelfaktum',
  'timeline.unknown-item': 'en paragraf',
  'timeline.unknown-entry': 'okänt nummer',

  'timeline.organisation.configured': 'Kommunens uppgifter lästes in.',

  'timeline.incident.reported':
    '{incident} rapporterad som {type}: {title}{hasPlace, select, yes { (plats: {place})} other {}}',
  'timeline.incident.assessed': '{incident} prövad mot definitionerna. Förslag: {level}.',
  'timeline.incident.classified':
    '{hasPrevious, select, yes {{incident} ändrad från {previous} till {level}.} other {{incident} bedömd som {level}.}}{hasMotive, select, yes { Motiv: {motive}} other {}}',
  'timeline.incident.updated':
    '{incident} ändrad: {fields}.{hasTitle, select, yes { Ny rubrik: {title}} other {}}',
  'timeline.incident.related': '{incident} hör ihop med {to}.',
  'timeline.incident.merged': '{incident} sammanförd med {into}. Skäl: {reason}',
  'timeline.incident.closed': '{incident} avslutad. Skäl: {reason}',
  'timeline.incident.reopened': '{incident} öppnad igen. Skäl: {reason}',

  'timeline.journal.written': 'Post {number}, {kind}: {text}',
  'timeline.journal.corrected':
    'Post {number} rättar post {corrects}{hasText, select, yes {: {text}} other {}} (skäl: {reason})',
  'timeline.journal.struck': 'Post {strikes} struken genom post {number}. Skäl: {reason}',

  'timeline.task.added': 'Uppgift till {owner}{hasDue, select, yes { (klar senast {due})} other {}}: {title}',
  'timeline.task.updated': 'Uppgiften {title} ändrad: {fields}.',
  'timeline.task.completed': 'Uppgiften {title} är klar.{hasNote, select, yes { {note}} other {}}',

  'timeline.cost.recorded': 'Kostnad för {incident}, {amount}: {what}',
  'timeline.cost.corrected': 'Kostnad för {incident} rättad, nu {amount}. Skäl: {reason}',
  'timeline.cost.struck': 'Kostnad för {incident} struken. Skäl: {reason}',
  'timeline.review.goals-set':
    '{count, plural, =0 {Målen för tider mellan steg togs bort.} one {Ett mål för tider mellan steg sattes.} other {# mål för tider mellan steg sattes.}}',
  'timeline.review.observation-noted': 'Iakttagelse om {incident} ({kind}): {text}',
  'timeline.review.observation-changed': 'Iakttagelse om {incident} ändrad.',
  'timeline.review.observation-struck': 'Iakttagelse om {incident} struken. Skäl: {reason}',
  'timeline.review.described': 'Utvärderingen av {incident} ändrad.',
  'timeline.task.acknowledged': 'Uppgiften {title} är kvitterad av den ansvariga.',
  'timeline.action-card.applied':
    'Åtgärdskortet {card} lades upp på {incident}: {count, plural, one {# uppgift} other {# uppgifter}}.',

  'timeline.staff.activated':
    '{group} aktiverades.{hasPlace, select, yes { Samling: {place}.} other {}}{hasOrder, select, yes { Beslutat av {orderedBy}.} other {}} Motiv: {motive}',
  'timeline.staff.deactivated': '{group} avslutade arbetet. Motiv: {motive}',
  'timeline.staff.assigned': '{group}, {function}: {holder} från {from} till {until}.',
  'timeline.staff.assignment-removed':
    '{group}, {function}: {holder} togs bort ur bemanningen. Skäl: {reason}',
  'timeline.staff.rhythm-set':
    '{group}: nästa stabsorientering {next}{hasRhythm, select, yes {, därefter med {minutes} minuters mellanrum} other {}}.',
  'timeline.staff.briefing-held':
    '{group} höll stabsorientering.{hasNext, select, yes { Nästa: {next}.} other {}}',
  'timeline.staff.directive-issued':
    '{group}, inriktning{hasOwner, select, yes { till {owner}} other {}}{hasFollowUp, select, yes { (följs upp {followUp})} other {}}: {text}',
  'timeline.staff.directive-followed-up':
    'Uppföljning av inriktning, {status, select, fulfilled {uppfylld} withdrawn {återkallad} other {pågår}}: {note} Inriktningen: {text}',

  'timeline.duty.taken-over':
    '{name} är tjänsteman i beredskap{hasUntil, select, yes { till {until}} other {}}.{hasNote, select, yes { {note}} other {}}',
  'timeline.duty.planned': '{name} planerad som tjänsteman i beredskap {from} till {until}.',
  'timeline.duty.unplanned': 'Ett pass ströks ur jourschemat. Skäl: {reason}',
  'timeline.duty.swap-proposed':
    '{kind, select, shift {Byte av två pass föreslaget.} other {{name} tillfrågad om att ta ett pass.}}{hasNote, select, yes { {note}} other {}}',
  'timeline.duty.swap-answered':
    '{accepted, select, yes {Bytet av pass godtaget.} other {Bytet av pass avböjt.}}{hasNote, select, yes { {note}} other {}}',
  'timeline.duty.swap-withdrawn': 'Förslaget om byte av pass drogs tillbaka.',
  'timeline.duty.hand-over-prepared':
    '{side, select, leaving {Överlämning skriven av den som lämnar} other {Överlämning skriven av den som tar vid}}: {incidents, plural, =0 {inga öppna händelser} one {# öppen händelse} other {# öppna händelser}}, {decisions, plural, =0 {inga beslut som väntar} one {# beslut som väntar} other {# beslut som väntar}}, {tasks, plural, =0 {inga uppgifter inom tolv timmar} one {# uppgift inom tolv timmar} other {# uppgifter inom tolv timmar}}.{hasNote, select, yes { {note}} other {}}',
  'timeline.duty.hand-over-signed':
    'Överlämningen mottagen{alone, select, yes { utan bekräftelse från den som lämnar (skäl: {reason})} other {}}.{hasNote, select, yes { {note}} other {}}',
  'timeline.duty.handed-over':
    'Tjänsten som tjänsteman i beredskap lämnad{hasReceiver, select, yes { till {to}} other {}}.{hasNote, select, yes { {note}} other {}}',

  'timeline.safety-point.status-set':
    'Trygghetspunkten {point}: {status}{warmingCentre, select, yes {, värmestuga} other {}}.{hasReason, select, yes { {reason}} other {}}',
  'timeline.safety-point.reported': 'Trygghetspunkten {point} rapporterar: {report}',
  'timeline.safety-point.fuel': '{litres} liter i tanken',
  'timeline.safety-point.power-source':
    '{source, select, grid {el från elnätet} backup {el från reservkraft} other {utan el}}',
  'timeline.safety-point.ticked': '{point}: {done, select, yes {klart} other {inte klart}}: {step}',
  'timeline.safety-point.need-asked':
    '{point} behöver {hasQuantity, select, yes {{quantity} } other {}}{what}{urgency, select, now { (nu)} today { (i dag)} later { (senare)} other {}}.',
  'timeline.safety-point.need-withdrawn':
    '{point} behöver inte längre {need}.{hasReason, select, yes { {reason}} other {}}',
  'timeline.safety-point.need-answered':
    '{point}: {need} {answer, select, met {har kommit fram} declined {kan inte ordnas} other {är på väg}}.{hasNote, select, yes { {note}} other {}}',
  'timeline.safety-point.delivered':
    '{point}: levererat {hasQuantity, select, yes {{quantity} } other {}}{what}{hasFuel, select, yes {, {litres} liter bränsle} other {}}.',
  'timeline.safety-point.handed-over':
    '{point}: skiftet lämnas över{hasReceiver, select, yes { till {to}} other {}}. {note}',
  'timeline.safety-point.hand-over-received': '{point}: överlämningen är mottagen.',
  'timeline.unknown-need': 'ett behov',
  'timeline.safety-point.added': '{point}: lades till i registret.',
  'timeline.safety-point.registered': '{point}: registret ändrades, {fields}.',
  'timeline.safety-point.deregistered': '{point}: togs bort ur registret. Skäl: {reason}',
  'timeline.premises.imported':
    '{count, plural, =0 {Registret över samhällsviktiga verksamheter ändrades} one {En samhällsviktig verksamhet lades in eller ändrades} other {# samhällsviktiga verksamheter lades in eller ändrades}}{removed, plural, =0 {.} one {, en togs bort.} other {, # togs bort.}}',
  'timeline.premises.removed': '{name} togs bort ur registret över samhällsviktiga verksamheter.',
  'timeline.drawing.drawn': 'Ritat på kartan. {drawing}: {name}.',
  'timeline.drawing.changed': '{name} på kartan ändrat: {fields}.',
  'timeline.drawing.removed': '{name} borttaget från kartan. Skäl: {reason}',
  'timeline.drawing.restored': '{name} på kartan återställt till version {version}.',
  'timeline.unknown-drawing': 'något ritat',
  'timeline.safety-point.occupancy': '{count, plural, one {# besökare} other {# besökare}}',
  'timeline.safety-point.more': '{count, plural, one {# besökare till} other {# besökare till}}',
  'timeline.safety-point.fewer': '{count, plural, one {# besökare färre} other {# besökare färre}}',
  'timeline.safety-point.backup-power': 'reservkraft i {hours} h',
  'timeline.safety-point.needs': 'behov av {needs}',
  'timeline.safety-point.nothing': 'inga ändringar',

  'timeline.safety-point.device-joined': 'Telefon ansluten till {point}: {name}, {function}.',
  'timeline.safety-point.device-revoked': 'En telefon kopplades från {point}.',
  'timeline.safety-point.photograph-added':
    'Ny bild från {point}.{hasCaption, select, yes { {caption}} other {}}',
  'timeline.safety-point.photograph-removed': 'En bild från {point} togs bort.',

  'timeline.attachment.entry': 'post {number}',
  'timeline.attachment.added': 'Bilaga till {what}: {name}.{hasCaption, select, yes { {caption}} other {}}',
  'timeline.attachment.struck': 'En bilaga till {what} ströks: {reason}',

  'timeline.situation.title-set': 'Läget fick namnet {title}',
  'timeline.situation.key-fact-set':
    'Nyckelfaktum {label}: {value}{hasSource, select, yes { (källa: {source})} other {}}{hasNote, select, yes {. {note}} other {}}',
  'timeline.situation.key-fact-removed': 'Nyckelfaktumet {label} togs bort.',
  'timeline.map.view-shown': 'Ett valt utsnitt av kartan visas på väggen.',
  'timeline.map.view-reset': 'Väggens karta väljer själv sitt utsnitt igen.',
  'timeline.situation.department-status-set':
    '{department}: {status}{byLink, select, yes { (svar med länk)} other {}}.{hasNote, select, yes { {note}} other {}}{hasForecast, select, yes { Prognos: {forecast}} other {}}{hasNeeds, select, yes { Behov: {needs}} other {}}',
  'timeline.situation-report.drafted': 'Utkast till lägesrapport sparat, utgåva {revision}.',
  'timeline.situation-report.approved':
    'Lägesrapport {number} godkänd{version, plural, =1 {} other { i version #}}.',
  'timeline.situation-report.discarded': 'Utkastet till lägesrapport kastades.',
  'timeline.status-request.sent':
    'Läget begärt från {departments}, svar senast {time}.{hasQuestion, select, yes { {question}} other {}}',
  'timeline.status-request.reminded': 'Påminnelse om läget till {departments}.',
  'timeline.status-request.delivery-recorded':
    'Lägesbegäran till {recipient} med {channel, select, sms {SMS} email {e-post} other {notis}}: {outcome, select, sent {skickad} delivered {framme} failed {gick inte fram} retrying {försöker igen} other {okänt om den gick fram}}.',
  'timeline.status-request.fell-due': 'Svarstiden gick ut. Läget saknas från {departments}.',
  'timeline.status-request.closed': 'Lägesbegäran avslutad.',

  'timeline.crisis-leadership.activation-requested':
    'Begäran om ordförandens beslut med anledning av {incident}. Motiv: {motive}',
  'timeline.crisis-leadership.brief-opened': 'Ordföranden öppnade underlaget.',
  'timeline.crisis-leadership.prevented': 'Ordföranden är förhindrad. Skäl: {reason}',
  'timeline.crisis-leadership.activation-decided':
    '{decision, select, activate {Beslut: krisledningsnämnden träder i funktion med anledning av {incident}.} other {Beslut: krisledningsnämnden träder inte i funktion med anledning av {incident}.}} Motiv: {motive}',
  'timeline.crisis-leadership.taken-over':
    'Krisledningsnämnden tog över från {committee}: {area}. Motiv: {motive}',
  'timeline.crisis-leadership.handed-back':
    'Krisledningsnämnden lämnade tillbaka till {committee}: {area}. Motiv: {motive}',
  'timeline.crisis-leadership.decision-recorded':
    'Krisledningsnämndens beslut {number}, fattat av {decidedBy}: {text}',
  'timeline.crisis-leadership.terminated':
    '{endedBy, select, council {Kommunfullmäktige} other {Kommunstyrelsen}} beslutade att krisledningsnämndens verksamhet upphör. Motiv: {motive}',

  'timeline.meeting.called': 'Krisledningsnämnden kallad till sammanträde {meeting}, {place}',
  'timeline.meeting.cancelled': 'Sammanträdet {meeting} inställt. Skäl: {reason}',
  'timeline.meeting.opened':
    'Sammanträdet {meeting} öppnat. {serving} av {members} ledamöter tjänstgör. {met, select, yes {Beslutför.} other {Inte beslutför.}}',
  'timeline.meeting.attendance-changed':
    'Närvaron vid sammanträdet {meeting} ändrad. {serving} av {members} ledamöter tjänstgör. {met, select, yes {Beslutför.} other {Inte beslutför.}}',
  'timeline.meeting.item-recorded':
    '{item} {title}: {outcome, select, decided {beslutad} postponed {bordlagd} other {lagd till handlingarna}}.{hasText, select, yes { {text}} other {}}',
  'timeline.meeting.item-changed': '{item} ändrad i protokollet.',
  'timeline.meeting.item-withdrawn': '{item} utgick. Skäl: {reason}',
  'timeline.meeting.closed': 'Sammanträdet {meeting} avslutat. Protokollet ska justeras {adjustAt}.',
  'timeline.meeting.adjusted':
    'Protokollet från sammanträdet {meeting} justerat av en {seat}.{approved, select, yes { Alla har justerat.} other {}}',
  'timeline.meeting.registry-number-set':
    'Protokollet från sammanträdet {meeting} fick diarienummer {number}.',

  'timeline.archive.registry-number-set': '{incident} fick diarienummer {number}.',
  'timeline.archive.registry-number-removed': 'Diarienumret för {incident} togs bort.',
  'timeline.archive.retention-set': 'Gallringsplan: {recordType} {rule}. Grund: {ground}',

  'timeline.conflict.recorded':
    'Två har ändrat samma sak på {thing}: {fields}. Uppgiften från {time}, väntar på att någon avgör',
  'timeline.conflict.settled':
    'Konflikten avgjordes: {keep, select, late {den sena uppgiften gäller} other {det som gällde står kvar}}',
  'timeline.record.restricted': 'Sekretess sattes på {record}. Grund: {ground}',
  'timeline.record.released': 'Sekretessen hävdes på {record}. Grund: {ground}',
  'timeline.record.spill-reported':
    'Säkerhetsskydd: {count, plural, one {en text undanhölls} other {# texter undanhölls}} för alla, i väntan på en andra person.',
  'timeline.record.spill-dismissed':
    'Säkerhetsskydd: {count, plural, one {texten fick} other {# texter fick}} stå kvar.',
  'timeline.record.erased.spill':
    'Säkerhetsskydd: {count, plural, one {texten är borttagen} other {# texter är borttagna}}.',
  'timeline.record.erased.disposal':
    '{count, plural, one {En text gallrades} other {# texter gallrades}}. Grund: {ground}',
  'timeline.record.erased.restored':
    '{count, plural, one {En text som tagits bort togs} other {# texter som tagits bort togs}} bort igen efter en återläsning.',
  'timeline.public-export.prepared':
    'Utlämnande {number, number} förbereddes{count, plural, =0 {} one { med en maskning} other { med # maskningar}}: {request}',
  'timeline.public-export.approved': 'Utlämnandet godkändes.{hasNote, select, yes { {note}} other {}}',
  'timeline.public-export.discarded': 'Utlämnandet ströks. {reason}',
  'timeline.record.entry': 'post {number}',
  'timeline.record.other': 'en uppgift',

  'timeline.crisis-leadership.oral-decision-recorded':
    'Muntligt beslut av {decidedBy}: {decision, select, activate {krisledningsnämnden träder i funktion} other {krisledningsnämnden träder inte i funktion}} med anledning av {incident}. Igenkänd genom: {recognisedBy}. Motiv: {motive}',
  'timeline.crisis-leadership.oral-decision-confirmed':
    '{confirmed, select, yes {Det muntliga beslutet bekräftat.} other {Det muntliga beslutet bestridet. Det gäller inte längre.}}{hasNote, select, yes { {note}} other {}}',
  'timeline.crisis-leadership.return-reminded': 'Påminnelse om återlämning till {committee}: {area}',
  'timeline.crisis-leadership.decision-proposed': 'Förslag till beslut av krisledningsnämnden: {text}',
  'timeline.crisis-leadership.proposal-declined': 'Förslaget till beslut avslaget. Motiv: {motive}',
  'timeline.crisis-leadership.reported-to-committee':
    '{count, plural, one {# brådskande beslut anmält} other {# brådskande beslut anmälda}} till krisledningsnämnden.',
  'timeline.crisis-leadership.council-notice-approved':
    'Anmälan till kommunfullmäktige fastställd: {count, plural, one {# beslut} other {# beslut}}.',
  'timeline.crisis-leadership.reported-to-council':
    '{count, plural, one {# beslut anmält} other {# beslut anmälda}} till kommunfullmäktige {meetingDate}.',
  'timeline.crisis-leadership.heightened-alert-declared':
    'Höjd beredskap ({level, select, highest {högsta} other {skärpt}}). Kommunstyrelsen leder. Källa: {source}',
  'timeline.crisis-leadership.heightened-alert-ended': 'Höjd beredskap har upphört. Källa: {source}',

  'timeline.alarm.recipient-set': 'Larmmottagaren {name} inlagd.',
  'timeline.alarm.recipient-removed': 'Larmmottagaren {name} borttagen.',
  'timeline.alarm.list-set': 'Larmlistan {name} har {count, plural, one {# mottagare} other {# mottagare}}.',
  'timeline.alarm.list-removed': 'Larmlistan {name} borttagen.',
  'timeline.alarm.lists-checked':
    'Larmlistorna kontrollerade: {problems, plural, =0 {inga brister} one {# brist} other {# brister}}.',
  'timeline.alarm.sent': '{test, select, yes {Testlarm} other {Larm}} till {recipients}: {message}',
  'timeline.alarm.called':
    '{hasCalls, select, yes {{reason}: {called} ({channels}).} other {}}{hasUnreachable, select, yes { Går inte att nå: {unreachable}.} other {}}',
  'timeline.alarm.reason.first': 'Larmad',
  'timeline.alarm.reason.next-channel': 'Nästa kanal',
  'timeline.alarm.reason.no-answer': 'Inget svar, nästa larmad',
  'timeline.alarm.reason.cannot': 'Kan inte, nästa larmad',
  'timeline.alarm.reason.failed': 'Nåddes inte, nästa försök',
  'timeline.alarm.reason.by-hand': 'Nästa larmad för hand',
  'timeline.alarm.reason.again': 'Larmad igen',
  'timeline.alarm.channel.console': 'konsolen',
  'timeline.alarm.channel.push': 'notis',
  'timeline.alarm.channel.sms': 'sms',
  'timeline.alarm.channel.email': 'e-post',
  'timeline.alarm.people': '{count} mottagare',
  'timeline.alarm.delivery-recorded':
    '{name}, {channel}: {outcome, select, sent {skickat} delivered {framme} failed {gick inte fram} retrying {försöker igen} other {okänt om det gick fram}}{possibleDuplicate, select, yes {, kan ha kommit två gånger} other {}}.',
  'timeline.alarm.acknowledged':
    '{name} svarar {answer, select, coming {på väg{hasMinutes, select, yes {, {minutes} min} other {}}} cannot {kan inte} other {uppfattat}} ({via, select, link {länk} push {avisering} call {telefon} other {konsolen}}).',
  'timeline.alarm.call-noted':
    '{name} uppringd: {outcome, select, reached {nådd} other {inte nådd}}.{hasNote, select, yes { {note}} other {}}',
  'timeline.alarm.unanswered': 'Ej kvitterat i tid: {names}.',
  'timeline.alarm.exhausted': 'Alla är larmade och ingen kommer.',
  'timeline.alarm.held': 'Larmet pausat.',
  'timeline.alarm.resumed': 'Larmet fortsätter.',
  'timeline.alarm.ended': 'Larmet avslutat, {how}.{hasReason, select, yes { {reason}} other {}}',
  'timeline.alarm.end.answered': 'besvarat',
  'timeline.alarm.end.by-hand': 'för hand',
  'timeline.alarm.end.not-needed': 'behövs inte längre',

  'timeline.escalation.planned': '{rule} ({incident}) startar {at}.',
  'timeline.escalation.held': '{rule} pausad.',
  'timeline.escalation.released': '{rule} fortsätter och startar {at}.',
  'timeline.escalation.started':
    '{rule} startad{by, select, hand { för hand} timer { när tiden gick ut} prevented { eftersom ordföranden är förhindrad} other {}}.{reaches, select, nobody { Regeln når ingen.} other {}}',
  'timeline.escalation.ended':
    '{rule} {outcome, select, cancelled {avbruten} other {behövs inte längre}}.{hasReason, select, yes { {reason}} other {}}',
} as const;
