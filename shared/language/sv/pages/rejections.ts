/** One sentence for every code in shared/rejection.ts: what is so, and what can be done. */
export const rejections = {
  'rejections.organisation-not-configured': 'Kommunen är inte inläst än. Läs in kommunens uppgifter först.',
  'rejections.organisation-differs': 'Uppgifterna gäller en annan kommun.',
  'rejections.id-already-used': 'Det finns redan något med samma id. Skicka med ett nytt.',
  'rejections.incident-not-found': 'Händelsen finns inte.',
  'rejections.incident-already-closed': 'Händelsen är avslutad. Öppna den igen för att ändra den.',
  'rejections.incident-not-closed': 'Händelsen är redan öppen.',
  'rejections.incident-related-to-itself': 'En händelse kan inte höra ihop med sig själv.',
  'rejections.incident-already-related': 'Händelserna hör redan ihop.',
  'rejections.incident-merged-into-itself': 'En händelse kan inte föras samman med sig själv.',
  'rejections.merge-lowers-level':
    'Händelsen har högre nivå än den som den förs till. Sammanför åt andra hållet, eller pröva nivån först.',
  'rejections.merge-joins-two-requests':
    'Båda händelserna har en fråga hos ordföranden. Vänta tills en av dem är besvarad.',
  'rejections.question-waits':
    'En fråga om händelsen väntar på ordförandens beslut. Vänta på svaret innan du avslutar.',
  'rejections.committee-rests-on-incident':
    'Krisledningsnämnden är i funktion med anledning av händelsen. Avsluta nämndens verksamhet först, eller låt händelsen vara öppen.',
  'rejections.nothing-changed': 'Ingenting är ändrat. Ange minst ett nytt värde.',
  'rejections.level-decided-by-chair':
    'Extraordinär händelse beslutas av krisledningsnämndens ordförande. Begär ordförandens beslut.',
  'rejections.level-decided-by-duty-officer':
    'Nivån störning eller särskild händelse sätts av tjänsteman i beredskap.',
  'rejections.motive-required': 'Skriv ett motiv. Det behövs när nivån är en annan än den föreslagna.',
  'rejections.unknown-department': 'Förvaltningen finns inte i kommunen.',
  'rejections.unknown-committee': 'Nämnden finns inte i kommunen.',
  'rejections.crisis-committee-takes-over-others': 'Krisledningsnämnden kan bara ta över från andra nämnder.',
  'rejections.entry-not-found': 'Posten finns inte.',
  'rejections.entry-already-corrected': 'Posten är redan rättad. Rätta den senaste i stället.',
  'rejections.entry-already-struck': 'Posten är redan struken.',
  'rejections.occurred-in-future': 'Tiden ligger i framtiden. Ange när det hände.',
  'rejections.record-not-found': 'Posten finns inte.',
  'rejections.record-not-restricted': 'Texten är inte belagd med sekretess.',
  'rejections.nothing-to-erase': 'Det finns ingen text att ta bort där. Den kan redan vara borttagen.',
  'rejections.too-much-to-erase': 'Det är för många texter på en gång. Dela upp dem i flera beslut.',
  'rejections.text-erased': 'Texten har tagits bort ur loggen och tas inte emot igen.',
  'rejections.spill-open':
    'En text väntar på en andra person av säkerhetsskäl. Låt den avgöra den först, under Gallring.',
  'rejections.spill-not-found': 'Den borttagningen finns inte.',
  'rejections.spill-already-reported': 'Texten är redan undanhållen och väntar på en andra person.',
  'rejections.spill-already-settled': 'En andra person har redan avgjort det.',
  'rejections.spill-needs-another-person':
    'Det behövs två personer. Be någon annan bekräfta att texten ska bort.',
  'rejections.public-export-not-found': 'Utlämnandet finns inte.',
  'rejections.public-export-settled':
    'Utlämnandet är redan godkänt eller struket. Förbered ett nytt i stället.',
  'rejections.public-export-changed-since':
    'Utlämnandet har ändrats sedan du granskade det. Granska det igen innan du godkänner.',
  'rejections.masked-twice': 'Samma post är maskad två gånger. Behåll den ena.',
  'rejections.task-not-found': 'Uppgiften finns inte.',
  'rejections.task-already-done': 'Uppgiften är redan klar.',
  'rejections.task-already-acknowledged': 'Uppgiften är redan kvitterad.',
  'rejections.unknown-owner': 'Den ansvariga finns inte i kommunen. Välj en annan, eller skriv vem det är.',
  'rejections.staff-already-active': 'Krisgruppen är redan aktiverad.',
  'rejections.staff-not-active': 'Krisgruppen är inte aktiverad. Aktivera den först.',
  'rejections.ordered-by-required': 'Ange vem som har beslutat att aktivera krisledningsgruppen.',
  'rejections.unknown-staff-function': 'Funktionen finns inte i staben. Välj en annan.',
  'rejections.until-before-from': 'Slutet ligger före början. Ange en senare tid.',
  'rejections.assignment-not-found': 'Passet finns inte i bemanningen.',
  'rejections.briefing-before-now':
    'Tiden för nästa stabsorientering har redan passerat. Ange en senare tid.',
  'rejections.conflict-not-found': 'Konflikten finns inte.',
  'rejections.conflict-already-settled': 'Konflikten är redan avgjord.',
  'rejections.conflict-restricted':
    'Texten omfattas av sekretess. Behåll den som gäller, eller skriv uppgiften på nytt.',
  'rejections.conflict-of-other-work':
    'Du kan inte ändra den uppgiften. Be den som kan avgöra vilken som ska gälla.',
  'rejections.directive-not-found': 'Inriktningen finns inte.',
  'rejections.directive-already-ended':
    'Inriktningen är redan uppfylld eller återkallad. Ge en ny inriktning i stället.',
  'rejections.action-card-not-found': 'Åtgärdskortet finns inte.',
  'rejections.action-card-already-applied':
    'Åtgärdskortet är redan upplagt på händelsen. Lägg upp det igen om det ska göras en gång till.',
  'rejections.shift-not-current': 'Passet pågår inte.',
  'rejections.shift-already-taken': 'Passet är redan taget.',
  'rejections.until-before-now': 'Passets slut har redan passerat. Ange en senare tid.',
  'rejections.shift-ends-before-it-begins': 'Passet slutar innan det börjar. Ange ett senare slut.',
  'rejections.shift-planned-too-far': 'Passet ligger för långt fram. Planera högst 400 dagar framåt.',
  'rejections.shift-overlaps':
    'Ett annat pass är planerat under samma tid. Ändra tiden, eller ta bort det andra passet först.',
  'rejections.planned-shift-not-found': 'Det planerade passet finns inte. Någon kan ha tagit bort det.',
  'rejections.planned-shift-begun':
    'Passet har redan börjat. Planera ett nytt pass, eller lämna över det som pågår.',
  'rejections.shift-of-another': 'Passet är någon annans. Bara den som har passet kan föreslå ett byte.',
  'rejections.swap-with-one-other': 'Välj antingen ett pass att byta med eller den som ska ta passet.',
  'rejections.swap-with-oneself': 'Ett pass byts med någon annan. Välj någon annans pass.',
  'rejections.swap-already-waiting': 'Ett förslag om passet väntar redan på svar. Dra tillbaka det först.',
  'rejections.swap-not-found': 'Bytet finns inte.',
  'rejections.swap-already-answered': 'Bytet är redan avgjort.',
  'rejections.swap-for-another': 'Förslaget är till någon annan. Bara den som det gäller kan svara.',
  'rejections.hand-over-already-waiting':
    'Den som lämnar har redan skrivit överlämningen. Läs den och ta emot passet.',
  'rejections.hand-over-not-found': 'Överlämningen finns inte.',
  'rejections.hand-over-not-waiting': 'Överlämningen gäller inte längre. Läs vem som har passet nu.',
  'rejections.hand-over-own': 'Den som lämnar kan inte själv ta emot. Den som tar vid tar emot passet.',
  'rejections.hand-over-not-confirmed':
    'Den som lämnar har inte bekräftat. Skriv skälet till att du tar emot ensam.',
  'rejections.hand-over-unread': 'Det har hänt mer sedan du läste. Läs det nya och ta emot igen.',
  'rejections.seen-beyond-head': 'Så mycket har inte hänt än. Läs in sidan igen.',
  'rejections.safety-point-not-found': 'Trygghetspunkten finns inte.',
  'rejections.device-not-joined':
    'Telefonen är inte ansluten. Den är redan frånkopplad, eller så har dess tid gått ut.',
  'rejections.photograph-not-found': 'Bilden finns inte. Den kan vara borttagen.',
  'rejections.too-many-photographs': 'Punkten har så många bilder som får plats. Ta bort en bild först.',
  'rejections.file-not-found': 'Bilagan finns inte här. Läs in sidan igen.',
  'rejections.file-already-struck': 'Bilagan är redan struken.',
  'rejections.too-many-files':
    'Här finns redan så många bilagor som får plats. Skriv en ny post och lägg bilagan där.',
  'rejections.entry-of-the-console':
    'Posten är skriven av konsolen. Skriv en egen post och lägg bilagan där.',
  'rejections.safety-point-incomplete': 'En ny punkt behöver minst namn och läge.',
  'rejections.safety-point-twice': 'Samma punkt står två gånger. Behåll en av raderna.',
  'rejections.safety-point-not-closed': 'Punkten är i bruk. Stäng den innan den tas bort ur registret.',
  'rejections.too-many-safety-points': 'Registret rymmer högst 300 punkter. Ta bort några först.',
  'rejections.place-outside-bounds':
    'Läget ligger utanför kommunen. Kontrollera att latitud och longitud inte har bytt plats.',
  'rejections.hours-without-backup-power':
    'Timmar med reservkraft är angivna, men punkten har ingen reservkraft. Ändra det ena.',
  'rejections.premises-not-found': 'Verksamheten finns inte i registret. Den kan redan vara borttagen.',
  'rejections.premises-twice': 'Samma verksamhet står två gånger. Behåll en av raderna.',
  'rejections.too-many-premises': 'Registret rymmer högst 5 000 verksamheter. Ta bort några först.',
  'rejections.warming-centre-needs-ground':
    'Värmestuga kräver krisledningsnämndens beslut. Ange beslutet, eller skriv ett skäl till att öppna utan det.',
  'rejections.decision-not-ground':
    'Beslutet gäller inte längre, eller öppnar andra värmestugor. Ange det som gäller den här, eller skriv ett skäl.',
  'rejections.decision-not-found': 'Beslutet finns inte.',
  'rejections.key-fact-not-found': 'Nyckelfaktumet finns inte.',
  'rejections.drawing-not-found':
    'Det som är ritat finns inte. Det kan vara borttaget för länge sedan. Rita det på nytt.',
  'rejections.drawing-removed': 'Det är borttaget från kartan. Återställ det i historiken först.',
  'rejections.drawing-version-not-found':
    'Den versionen finns inte kvar. Välj en av de tio senaste i historiken.',
  'rejections.too-many-drawings':
    'Kartan rymmer högst 500 ritade zoner, linjer och anteckningar. Ta bort några först.',
  'rejections.zone-crosses-itself':
    'Zonens kant korsar sig själv. Flytta hörnen så att kanten går runt ett område.',
  'rejections.zone-without-area': 'Zonen har ingen yta. Sätt minst tre hörn som inte ligger på samma linje.',
  'rejections.line-without-length': 'Linjen har ingen längd. Sätt minst två punkter på olika ställen.',
  'rejections.meaning-of-note': 'En anteckning har ingen betydelse. Rita en zon eller en linje i stället.',
  'rejections.other-kind-of-drawing':
    'Det ritade kan inte bli av ett annat slag. Ta bort det och rita det nya.',
  'rejections.view-outside-map': 'Utsnittet ligger utanför kommunens karta. Flytta kartan och visa igen.',
  'rejections.no-view-shown': 'Väggen väljer redan själv vad kartan visar.',
  'rejections.request-not-found': 'Begäran finns inte.',
  'rejections.request-already-answered': 'Begäran är redan besvarad.',
  'rejections.request-already-waiting': 'En begäran om händelsen väntar redan på ordförandens beslut.',
  'rejections.request-for-another-incident': 'Begäran gäller en annan händelse.',
  'rejections.activation-needs-extraordinary': 'Att aktivera förutsätter nivån extraordinär händelse.',
  'rejections.condition-not-met':
    'Ett av villkoren är inte uppfyllt. En extraordinär händelse förutsätter alla tre (LEH 1 kap. 4 §). Ändra svaret, eller besluta att nämnden inte träder i funktion.',
  'rejections.already-activated': 'Krisledningsnämnden är redan i funktion för händelsen.',
  'rejections.chair-already-prevented': 'Ordföranden är redan antecknad som förhindrad.',
  'rejections.crisis-committee-not-active': 'Krisledningsnämnden är inte i funktion.',
  'rejections.takeover-not-found': 'Övertagandet finns inte.',
  'rejections.takeover-already-returned': 'Området är redan återlämnat.',
  'rejections.area-already-taken-over': 'Hela nämndens område är redan övertaget.',
  'rejections.taken-over-after-end':
    'Ett område som nämnden håller togs över efter den tiden. Återlämna det först, eller ange en senare tid.',
  'rejections.no-longer-due': 'Det som var planerat behövs inte längre.',
  'rejections.recipient-not-found': 'Mottagaren finns inte. Välj ur larmlistorna.',
  'rejections.recipient-in-list': 'Mottagaren står på en larmlista. Ta bort mottagaren ur listan först.',
  'rejections.recipient-not-alarmed': 'Mottagaren är inte larmad.',
  'rejections.recipient-not-called-yet': 'Mottagaren är inte uppringd än.',
  'rejections.recipient-lacks-channel': 'Mottagaren kan inte nås den vägen. Välj en annan, eller ring.',
  'rejections.list-not-found': 'Larmlistan finns inte.',
  'rejections.nobody-to-alarm': 'Ingen mottagare finns att larma. Fyll på larmlistan.',
  'rejections.nobody-left-to-call': 'Alla i ordningen är redan larmade.',
  'rejections.alarm-not-found': 'Larmet finns inte.',
  'rejections.alarm-already-ended': 'Larmet är avslutat. Skicka ett nytt.',
  'rejections.alarm-already-held': 'Larmet är redan pausat.',
  'rejections.alarm-not-held': 'Larmet är inte pausat.',
  'rejections.alarm-not-in-order': 'Larmet gick till alla på en gång. Det finns ingen nästa i ordningen.',
  'rejections.not-alarmed': 'Du är inte larmad.',
  'rejections.already-answered': 'Svaret är redan antecknat.',
  'rejections.escalation-not-found': 'Eskaleringen finns inte.',
  'rejections.escalation-over': 'Eskaleringen är redan startad eller avbruten.',
  'rejections.escalation-already-held': 'Eskaleringen är redan pausad.',
  'rejections.escalation-not-held': 'Eskaleringen är inte pausad.',
  'rejections.vice-chair-without-hindrance':
    'Vice ordföranden får besluta när ordföranden är antecknad som förhindrad. Anteckna hindret först.',
  'rejections.decider-not-chair':
    'Bara ordföranden, eller vice ordföranden när ordföranden är förhindrad, kan ha beslutat. Ange vem.',
  'rejections.decided-before-incident': 'Beslutets tid ligger långt före händelsen. Ange en senare tid.',
  'rejections.activation-not-found': 'Beslutet finns inte.',
  'rejections.decision-not-oral': 'Beslutet är fattat i konsolen och behöver ingen bekräftelse.',
  'rejections.oral-decision-already-answered': 'Det muntliga beslutet är redan bekräftat eller bestritt.',
  'rejections.not-own-decision': 'Bara den som fattade beslutet kan bekräfta eller bestrida det.',
  'rejections.decided-before-activation': 'Nämnden var inte i funktion då. Ange en senare tid.',
  'rejections.decided-before-termination':
    'Nämndens verksamhet har upphört efter det beslutet. Ett nytt beslut behövs om den ska träda i funktion igen.',
  'rejections.ended-before-declared':
    'Höjd beredskap kan inte upphöra innan den började. Ange en senare tid.',
  'rejections.proposal-not-found': 'Förslaget finns inte.',
  'rejections.proposal-already-answered': 'Förslaget är redan besvarat.',
  'rejections.cannot-be-warming-centre': 'Trygghetspunkten är inte förberedd som värmestuga.',
  'rejections.decision-not-urgent': 'Beslutet är inte ett brådskande ordförandebeslut.',
  'rejections.reported-before-decided': 'Beslutet kan inte anmälas innan det fattades. Ange en senare tid.',
  'rejections.decision-already-reported': 'Beslutet är redan anmält.',
  'rejections.notice-not-found': 'Anmälan finns inte.',
  'rejections.notice-empty': 'Anmälan är tom. Välj minst ett beslut.',
  'rejections.executive-board-leads':
    'Höjd beredskap råder. Kommunstyrelsen leder, och krisledningsnämnden träder inte i funktion.',
  'rejections.heightened-alert-already': 'Höjd beredskap är redan antecknad.',
  'rejections.heightened-alert-not-declared': 'Höjd beredskap är inte antecknad.',
  'rejections.decided-in-future': 'Beslutets tid ligger i framtiden.',
  'rejections.meeting-not-found': 'Sammanträdet finns inte.',
  'rejections.meeting-cancelled': 'Sammanträdet är inställt. Kalla till ett nytt.',
  'rejections.meeting-not-opened': 'Sammanträdet är inte öppnat. Öppna det med dem som är närvarande.',
  'rejections.meeting-already-opened': 'Sammanträdet är redan öppnat.',
  'rejections.meeting-not-closed': 'Sammanträdet pågår. Avsluta det innan protokollet justeras.',
  'rejections.meeting-already-closed': 'Sammanträdet är avslutat.',
  'rejections.minutes-already-approved':
    'Protokollet är justerat och ändras inte. Rätta det med en paragraf vid ett senare sammanträde.',
  'rejections.meeting-without-quorum':
    'Nämnden är inte beslutför. Mer än hälften av ledamöterna behöver tjänstgöra för att beslut ska kunna fattas.',
  'rejections.meeting-without-chair':
    'Varken ordföranden eller vice ordföranden är närvarande. Ange vem som leder sammanträdet.',
  'rejections.committee-size-unknown': 'Ange hur många ledamöter nämnden har.',
  'rejections.more-serving-than-members': 'Fler tjänstgör än nämnden har ledamöter. Rätta närvaron.',
  'rejections.seat-taken-twice': 'Ordföranden och vice ordföranden kan bara stå en gång var.',
  'rejections.person-named-twice': 'Samma person står två gånger. Ta bort den ena.',
  'rejections.person-not-present': 'Personen finns inte bland de närvarande.',
  'rejections.person-not-serving': 'Personen tjänstgör inte. Välj en som tjänstgör.',
  'rejections.substitute-cannot-serve':
    'Ersättaren kan inte träda in. Välj en närvarande ersättare som inte tjänstgör, för någon som tjänstgör.',
  'rejections.presiding-always-adjusts': 'Den som ledde sammanträdet justerar alltid. Välj andra justerare.',
  'rejections.adjuster-not-named': 'Personen är inte utsedd att justera protokollet.',
  'rejections.already-adjusted': 'Personen har redan justerat protokollet.',
  'rejections.item-not-found': 'Paragrafen finns inte vid sammanträdet.',
  'rejections.item-withdrawn': 'Paragrafen har utgått och ändras inte.',
  'rejections.decision-without-outcome': 'Ett numrerat beslut hör till en paragraf som är beslutad.',
  'rejections.more-votes-than-serving':
    'Rösterna är fler än de som tjänstgör i ärendet. Rätta rösterna eller närvaron.',
  'rejections.decision-already-in-minutes': 'Beslutet står redan i en annan paragraf.',
  'rejections.cost-not-found': 'Kostnaden finns inte. Läs in sidan igen.',
  'rejections.cost-already-struck': 'Kostnaden är redan struken. Registrera en ny om den ändå ska räknas.',
  'rejections.cost-incomplete': 'Ange timmar och timpris för arbetad tid, annars ett belopp.',
  'rejections.observation-not-found': 'Iakttagelsen finns inte. Läs in sidan igen.',
  'rejections.observation-already-struck':
    'Iakttagelsen är redan struken. Skriv en ny om den ändå ska vara kvar.',
  'rejections.moment-ahead': 'Tidpunkten har inte varit än. Ange en som har varit.',
  'rejections.goal-backwards': 'Ett mål går från ett steg till ett senare. Byt plats på stegen.',
  'rejections.goal-twice': 'Två mål gäller samma två steg. Ta bort det ena.',
  'rejections.review-already-begun':
    'Händelsen har redan en utvärdering. Läs in sidan igen och fortsätt på den.',
  'rejections.compared-with-itself': 'Välj en annan händelse att jämföra med.',
  'rejections.report-not-found': 'Lägesrapporten finns inte. Läs in sidan igen.',
  'rejections.report-already-approved':
    'Lägesrapporten är redan godkänd och ändras inte. Gör en ny version om något ska sägas på annat sätt.',
  'rejections.report-already-replaced':
    'Det finns redan en nyare version av lägesrapporten. Utgå från den i stället.',
  'rejections.report-changed-since':
    'Någon annan har sparat utkastet sedan du öppnade det. Läs deras text innan du sparar din.',
  'rejections.report-part-empty':
    'En av rapportens fem delar saknar text. Skriv minst en mening i varje, till exempel att inget har ändrats.',
  'rejections.too-many-reports': 'Det finns för många utkast. Kasta ett som inte behövs.',
  'rejections.status-request-not-found': 'Lägesbegäran finns inte. Läs in sidan igen.',
  'rejections.status-request-closed': 'Lägesbegäran är avslutad. Rapportera läget på tavlan i stället.',
  'rejections.status-request-answered': 'Alla har redan svarat på lägesbegäran.',
  'rejections.too-many-status-requests':
    'Det finns för många öppna lägesbegäranden. Avsluta en som inte behövs.',
  'rejections.recipient-of-other-department':
    'Mottagaren hör inte till någon av de valda förvaltningarna. Välj en annan.',
  'rejections.nobody-to-remind':
    'Ingen mottagare i larmlistorna hör till dem som inte har svarat. Ring dem i stället.',
  'rejections.due-before-now': 'Svarstiden har redan passerat. Ange en tid som inte har varit.',
  'rejections.not-own-department': 'Du kan bara rapportera för din egen förvaltning.',
  'rejections.safety-point-closed': 'Punkten är stängd. Ange först att den förbereds.',
  'rejections.step-not-found': 'Steget finns inte i punktens checklista. Läs in checklistan på nytt.',
  'rejections.need-not-found': 'Behovet finns inte vid den här punkten. Välj ett som är öppet.',
  'rejections.need-already-ended':
    'Behovet är redan avslutat. Lägg in det på nytt om det fortfarande behövs.',
  'rejections.point-hand-over-ended':
    'Överlämningen är redan mottagen eller ersatt av en nyare. Läs den senaste.',
  'rejections.point-hand-over-own': 'Den som lämnar kan inte själv ta emot. Den som tar vid tar emot.',
  'rejections.not-own-safety-point': 'Du kan bara rapportera för din egen trygghetspunkt.',
  'rejections.chair-not-prevented':
    'Vice ordföranden får besluta när ordföranden är antecknad som förhindrad.',
  'rejections.adjusts-only-as-presiding':
    'Du justerar bara ett protokoll från ett sammanträde som du själv ledde. Sekreteraren antecknar de övriga.',
} as const;
