/** Backups of the whole database: how they are made, checked and put back, and why not. */
export const backup = {
  'backup.read-me': `Det här är en säkerhetskopia av Vaka, en kommuns krisledningsstöd, så som databasen var {takenAt}.

Filen är en vanlig tar-fil packad med gzip och går att läsa utan Vaka:
  tar xzf FIL
  cd vaka-backup
  sha256sum -c SHA256SUMS     kontrollerar att allt är oförändrat

manifest.json  när kopian togs, databasens tabeller med kolumner i ordning, varje kommuns senaste händelse
tables/        varje tabells rader i PostgreSQL:s textformat för COPY: en rad per post, tabb mellan kolumnerna,
               bakvänt snedstreck N för tomt värde. En tabells filer läggs efter varandra i nummerordning.
counts.json    antal rader i varje tabell
SHA256SUMS     kontrollsummor för allt ovanstående

Tabellen event är loggen: en händelse per rad, i ordning efter organisation och seq. payload och sealed är JSON.
hash är SHA-256 av händelsens kuvert, och previous_hash är hash i raden före, så att ingen händelse kan ändras utan att det syns.

Kopian rymmer allt som konsolen vet, även texter med sekretess, personuppgifter, konton och hemliga nycklar.
Den ska skyddas som databasen själv.
`,
  'backup.help': `backup [--out FIL]

Kopierar hela databasen till en fil, även medan konsoler använder den, och läser tillbaka filen som kontroll. Allt som var kvitterat
när kopian påbörjades finns med. Utan --out läggs den i VAKA_BACKUP_DIR, annars i den här mappen; --out=- skriver till standard ut,
och då kontrolleras den inte.
Kopian rymmer allt, även texter med sekretess, konton och hemliga nycklar, och bara ägaren kan läsa filen. Skydda den som databasen.
Två filer i VAKA_DATA_DIR finns inte i den och ska sparas för sig: signing-key.pem och erasures.ndjson.`,
  'backup.restore.help': `restore FIL [--check] [--replace] [--key FIL]

Läser tillbaka en säkerhetskopia i en tom databas: den som DATABASE_URL anger, annars den i VAKA_DATA_DIR. Ingen konsol får använda den.
Först kontrolleras hela filen och varje kommuns kedja; är något fel ändras ingenting. Avbryts det är databasen som den var.
Texter som har raderats sedan kopian togs raderas igen, efter erasures.ndjson i VAKA_DATA_DIR.
Vem som har undertecknat kopian sägs, jämfört med konsolens egen nyckel om den ligger här.
--check    kontrollerar bara filen. Behöver varken databas eller konsol.
--replace  ersätter det som står i databasen.
--key FIL  den publika nyckel som varje logg ska vara undertecknad med; är den inte det ändras ingenting.`,
  'backup.made':
    'Skriven och kontrollerad: {file} ({size}). {organisations, plural, one {# kommun} other {# kommuner}} och {events} händelser, så som det var {time}.',
  'backup.not-signed':
    'Kopian är inte undertecknad, eftersom nyckeln {file} inte går att läsa härifrån. Den går att läsa tillbaka ändå.',
  'backup.whole':
    '{file} är hel: {organisations, plural, one {# kommun} other {# kommuner}} och {events} händelser, så som det var {time}. Alla kedjor håller.',
  'backup.restored':
    'Tillbakaläst: {organisations, plural, one {# kommun} other {# kommuner}} och {events} händelser, så som det var {time}. Alla kedjor håller.',
  'backup.signed.by-known': 'Undertecknad med den nyckel som är känd här: {key}.',
  'backup.signed.by-other':
    'OBS: undertecknad med {keys}, som inte är den nyckel som är känd här ({known}). Jämför med den nyckel som kommunen har publicerat: stämmer den inte har någon annan gjort kopian.',
  'backup.signed.by-unasked':
    'Undertecknad med {keys}. Ingen nyckel är känd här: jämför med den som kommunen har publicerat, eller ange den med --key.',
  'backup.signed.not':
    'OBS: {all, select, true {kopian är inte undertecknad} other {minst en logg i kopian är inte undertecknad}}. Att den hänger ihop säger då inte vem som har gjort den.',
  'backup.derived.in-file':
    'OBS: {count, plural, one {# händelse har} other {# händelser har}} uppgifter att slå upp den efter (post, händelse, nummer i journalen) som inte stämmer med vad den säger; den första är nummer {seq} för {organisation}. Någon har ändrat dem i databasen eller i filen. Vid återläsning görs de om efter händelserna.',
  'backup.derived.made-anew':
    'OBS: {count, plural, one {# händelse hade} other {# händelser hade}} uppgifter att slå upp den efter (post, händelse, nummer i journalen) som inte stämde med vad den säger; den första är nummer {seq} för {organisation}. Någon har ändrat dem i databasen eller i filen. De är gjorda om efter händelserna.',
  'backup.erased-again':
    '{count, plural, one {# text som har raderats sedan dess är raderad igen.} other {# texter som har raderats sedan dess är raderade igen.}}',
  'backup.restored.as-then':
    'Konton, lösenord, inloggningar och länkar är också som då: det som har stängts av sedan dess ska stängas av igen. Larm som var på väg ut kan gå ut en gång till, märkta som möjliga dubbletter. Starta konsolen. Webbläsare som varit med sedan dess säger till och erbjuder det som saknas.',
  'backup.megabytes': '{number} MB',
  'backup.gigabytes': '{number} GB',
  'backup.nothing': 'Databasen är tom: det finns inget att kopiera.',
  'backup.no-privilege':
    'Databasens användare får inte läsa tabellen {table}, och utan den är en kopia inte hel. Ingen ny kopia är gjord. Ge tillbaka rätten (grant select) eller låt samma användare äga alla Vakas tabeller.',
  'backup.incomplete':
    'Databasen saknar {what}, och en kopia utan det går inte att läsa tillbaka. Ingen ny kopia är gjord. Kör doctor: där står vad som ska göras.',
  'backup.strangers.in-file':
    'OBS: kopian har också {what}, som inte är Vakas. Vid återläsning utelämnas det.',
  'backup.strangers.left-out':
    'OBS: kopian har också {what}, som inte är Vakas. Det är inte återläst, men står kvar i kopian.',
  'backup.cannot-read': '{file} går inte att läsa ({reason}).',
  'backup.not-a-backup': '{file} är ingen säkerhetskopia från Vaka. Inget är ändrat.',
  'backup.damaged': '{file} är skadad eller avkortad. Inget är ändrat. Ta en annan kopia.',
  'backup.chain-broken':
    '{file}: loggen för {organisation} hänger inte ihop vid nummer {seq}. Någon har ändrat, tagit bort eller lagt till en händelse. Inget är ändrat.',
  'backup.other-key':
    '{file} är undertecknad med {others} och inte med den nyckel som angavs, {key}. Inget är ändrat.',
  'backup.unsigned':
    '{file} är inte undertecknad i alla delar, så att den inte går att pröva mot den nyckel som angavs, {key}. Inget är ändrat.',
  'backup.unknown-format':
    '{file} har format {version}, som den här versionen inte känner till. Läs tillbaka den med en nyare Vaka. Inget är ändrat.',
  'backup.newer-schema':
    '{file} är gjord av en nyare Vaka: den har {name}, som den här versionen inte känner till. Läs tillbaka den med den versionen. Inget är ändrat.',
  'backup.newer-database':
    'Databasen har {name}, som den här versionen inte känner till. Ta kopian med den nyare versionen. Ingen ny kopia är gjord.',
  'backup.other-schema':
    '{file} är gjord av en annan utgåva av Vaka: {name} skiljer sig. Läs tillbaka den med den utgåvan. Inget är ändrat.',
  'backup.changed-meanwhile':
    '{file} ändrades medan den lästes tillbaka. Inget är ändrat i databasen. Försök igen.',
  'backup.not-empty':
    'Databasen är inte tom: den har {organisations} kommuner och {events} händelser. Inget är ändrat. Ta först en kopia av den med backup, och använd sedan --replace om den ska ersättas.',
  'backup.other-program':
    'Databasen har tabellen {table} och hör till ett annat program. Inget är ändrat. Ange en tom databas i DATABASE_URL.',
  'backup.in-use':
    'Databasen används ({programs}). Inget är ändrat. Stoppa alla konsoler och kommandon som använder den, och försök igen.',
  'backup.no-room':
    'Det finns {free} ledigt i {folder}, och kopian kan behöva {needed}. Frigör plats eller välj en annan mapp.',
  'backup.standard-out': 'Standard ut',
  'backup.cannot-write': '{file} går inte att skriva ({reason}). Ingen ny kopia är gjord.',
} as const;
