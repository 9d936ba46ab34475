/** The page where the log is had as files for other programs. */
export const exportsPage = {
  'exports.choice': 'Urval',
  'exports.incident': 'Händelse',
  'exports.incident.all': 'Hela loggen',
  'exports.from': 'Från',
  'exports.to': 'Till',
  'exports.time.hint': 'När det hände, till exempel 05:30 eller 2026-11-22 05:30.',
  'exports.to.hint': 'Själva tiden är inte med.',
  'exports.time.wrong': 'Skriv en tid som har varit, till exempel 05:30 eller 2026-11-22 05:30.',
  'exports.time.order': 'Till ska vara senare än Från.',
  'exports.time.first': 'Rätta tiden i urvalet först.',
  'exports.restricted': 'Ta med texter med sekretess',
  'exports.restricted.hint': 'Bara de som du får läsa. Det antecknas vem som har hämtat dem.',
  'exports.files': 'Filer',
  'exports.save': 'Spara',
  'exports.get': 'Spara {format}',
  'exports.busy': 'En fil görs just nu. Vänta, eller avbryt den.',
  'exports.pdf': 'Dagbok som PDF',
  'exports.pdf.what':
    'Dagboken att läsa, skriva ut och arkivera, med händelserna först och rättelser synliga. Enligt PDF/A och PDF/UA, för arkiv och skärmläsare. En lång dagbok tar några sekunder.',
  'exports.xlsx': 'Kalkylblad',
  'exports.xlsx.what':
    'Dagbok, händelser, händelseförlopp och beslut på var sitt blad, med filter och fast rubrikrad. Tider är svensk tid.',
  'exports.csv': 'Dagbok som CSV',
  'exports.csv.what':
    'Dagboken som tabell för andra program. Semikolon mellan fälten, tider både som svensk tid och UTC.',
  'exports.ndjson': 'Loggen som NDJSON',
  'exports.ndjson.what':
    'Varje registrering i loggen på en rad, med kontrollsummor och en underskrift sist. Med den kan vem som helst kontrollera att inget är ändrat.',
  'exports.geojson': 'Kartan som GeoJSON',
  'exports.geojson.what':
    'Händelser, trygghetspunkter, det som är ritat och samhällsviktiga verksamheter som de står på kartan nu, för andra kartprogram. Alltid utan sekretess.',
  'exports.ics': 'Kalender',
  'exports.ics.what':
    'Sammanträden, stabsorienteringar, tider att rapportera och att följa upp inriktningar, för din egen kalender (iCalendar). Alltid utan sekretess.',
  'exports.html': 'Återspelning som fil',
  'exports.html.what':
    'Hela loggen i en fil som öppnas i en webbläsare utan nät, med tavla, karta, dagbok, sökning och kontroll av kedjan. Alltid utan sekretess.',
  'exports.zip': 'Allt som ZIP',
  'exports.zip.what':
    'Alla filerna ovan, fotografier och bilagor, med en förteckning och en kontrollsumma för varje fil. Allt vid samma nummer i loggen.',
  'exports.note':
    'Borttagna texter finns inte i någon fil. Sekretess lämnas ut bara om du kryssar för det. En fil som bryts av saknar sitt slut och går inte att öppna eller kontrollera som hel.',
  'exports.jobs': 'Dina filer',
  'exports.jobs.none': 'Inga filer just nu.',
  'exports.jobs.kept':
    'PDF och kalkylblad sparas här i en timme, bara för dig, de tre senaste. Tas en text bort ur loggen försvinner de genast.',
  'exports.job': '{format}, begärd {time}',
  'exports.progress': '{format} görs',
  'exports.working': '{percent} procent klart. Du kan arbeta vidare under tiden.',
  'exports.ready': 'Klar, {size}.',
  'exports.ready.restricted': 'Klar, {size}. Innehåller uppgifter med sekretess.',
  'exports.failed': 'Filen gick inte att göra. Försök igen.',
  'exports.stopped': 'Avbruten.',
  'exports.stop': 'Avbryt',
  'exports.remove': 'Ta bort',
  'exports.more': 'Fler filer och urval',
} as const;
