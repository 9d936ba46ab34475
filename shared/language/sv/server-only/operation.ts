/** What is told to the one who runs the console when it cannot start, or a command cannot do its work. */
export const operation = {
  'operation.configuration': 'Inställningarna går inte att använda:\n{problems}',
  'operation.whole-number': 'ska vara ett heltal från {from} till {to}',
  'operation.path': 'ska vara en sökväg',
  'operation.host': 'ska vara ett värdnamn eller en adress',
  'operation.database-url': 'ska börja med postgres://',
  'operation.database-url.no-database': 'ska namnge en databas, som i postgres://user:password@host/vaka',
  'operation.public-url': 'ska vara en adress som https://vaka.example.se',
  'operation.public-url.more': 'ska bara vara adressen, utan sökväg, fråga eller användare',
  'operation.trust-proxy':
    'ska vara adresser eller nät med kommatecken mellan, eller antalet proxyer framför konsolen',
  'operation.smtp-url': 'ska vara en adress som smtp://user:password@mejl.example.se:587 eller smtps://',
  'operation.mail-from': 'ska vara en e-postadress, som vaka@example.se, med eller utan avsändarens namn',
  'operation.sms-url': 'ska vara en adress som https://api.46elks.com/a1/sms',
  'operation.sms-from': 'ska vara ett nummer som +46701234567, eller högst elva bokstäver och siffror',
  'operation.push-subject': 'ska vara en adress som mailto:drift@example.se eller https://',
  'operation.tsa.url': 'ska vara en adress som https://tsa.exempel.se/',
  'operation.tsa.nothing-to-trust': 'VAKA_TSA_CA anges bara tillsammans med VAKA_TSA_URL.',
  'operation.tsa.certificates': 'VAKA_TSA_CA={file}: är ingen läsbar fil med certifikat i PEM.',
  'operation.map.template':
    'ska vara en https-adress med {z}, {x} och {y}, som https://kartor.example.se/{z}/{x}/{y}.png, utan användare',
  'operation.map.both': 'VAKA_MAP_PMTILES, VAKA_MAP_TILES: ange bara den ena.',
  'operation.map.attribution':
    'VAKA_MAP_ATTRIBUTION: ska säga vem kartan kommer från, eftersom {variable} är angiven.',
  'operation.map.nothing-to-attribute':
    'VAKA_MAP_ATTRIBUTION: säger vem en karta kommer från, men varken VAKA_MAP_PMTILES eller VAKA_MAP_TILES är angiven.',
  'operation.map.unreadable': 'VAKA_MAP_PMTILES={file}: går inte att läsa ({reason}).',
  'operation.map.not-pmtiles': 'VAKA_MAP_PMTILES={file}: är ingen PMTiles-fil av version 3.',
  'operation.map.unknown-tiles':
    'VAKA_MAP_PMTILES={file}: rutorna ska vara vektor (MVT) eller bild (PNG, JPEG, WebP, AVIF), packade med gzip eller inte alls.',
  'operation.one-of': 'ska vara något av {values}',
  'operation.tls.missing': '{variable}: ska anges när {other} är angiven.',
  'operation.unreadable': '{variable}={file}: går inte att läsa ({reason}).',
  'operation.start.host':
    'HOST={host}: npm start har exempelkonton med känt lösenord och lyssnar bara på den egna datorn. Ta bort HOST, eller använd npm run serve.',
  'operation.serve.unencrypted':
    'HOST={host}: lösenord och rapporter skulle gå okrypterade över nätet. Ange VAKA_TLS_CERT och VAKA_TLS_KEY, eller i VAKA_TRUST_PROXY den proxy som sköter HTTPS, eller HOST=127.0.0.1.',
  'operation.serve.public-url':
    'VAKA_PUBLIC_URL: ska ange den https-adress som används, eftersom andra kan nå konsolen.',
  'operation.serve.https':
    'VAKA_PUBLIC_URL: ska börja med https:// (inloggning, QR-koder och den installerade appen kräver det).',
  'operation.serve.no-limits':
    'VAKA_COMMANDS_PER_MINUTE=0: tar bort alla gränser och är till för belastningsprov på den egna datorn.',
  'operation.serve.signing-key':
    'VAKA_SIGNING_KEY: ska namnge den nyckelfil som databasens alla noder delar. Gör en med: openssl genpkey -algorithm ed25519 -out vaka-signing-key.pem',
  'operation.serve.exposed':
    '{variable}={file}: alla användare på datorn kan använda nyckeln. Kör chmod o-rwx på filen.',
  'operation.warning.one-machine':
    'DATABASE_URL är inte angiven: databasen finns bara på den här datorn, och ingen annan nod kan ta över.',
  'operation.warning.proxy':
    'VAKA_TRUST_PROXY är inte angiven: står en proxy framför räknas alla klienter som en enda.',
  'operation.warning.open-database':
    'DATABASE_URL går till en annan dator utan sslmode: gör det bara på ett eget nät.',
  'operation.warning.no-email':
    'VAKA_SMTP_URL och VAKA_MAIL_FROM är inte angivna: larm går inte ut med e-post.',
  'operation.warning.no-sms':
    'VAKA_SMS_USER, VAKA_SMS_PASSWORD och VAKA_SMS_FROM är inte angivna: larm går inte ut med SMS.',
  'operation.warning.no-push': 'VAKA_PUSH_SUBJECT är inte angiven: larm går inte ut som notiser.',
  'operation.warning.no-links':
    'VAKA_PUBLIC_URL är inte angiven: SMS och e-post får ingen länk att svara med.',
  'operation.warning.unknown-variable': '{name} är ingen variabel för konsolen. Är den felstavad?',
  'operation.running': 'En konsol kör redan på mappen {folder}, på {address} (process {pid}).',
  'operation.running.opening': 'En konsol håller redan på att starta på mappen {folder} (process {pid}).',
  'operation.running.unreadable':
    '{file} går inte att läsa ({reason}). Där står vilken konsol som kör på mappen. Se efter att ingen gör det, flytta undan {file} och starta igen.',
  'operation.port-taken':
    'Porten {port} på {host} är upptagen. Ange en annan med PORT, eller 0 för en ledig.',
  'operation.cannot-listen': 'Konsolen kan inte lyssna på {host}, port {port} ({reason}).',
  'operation.database-silent':
    'Databasen på {host} svarar inte ({reason}). Kontrollera DATABASE_URL och att PostgreSQL är i gång.',
  'operation.database-refuses':
    'Databasen på {host} släpper inte in konsolen ({reason}). Kontrollera användare, lösenord och databas i DATABASE_URL.',
  'operation.folder': 'Mappen {folder} (VAKA_DATA_DIR) går inte att använda ({reason}).',
  'operation.signing-key.unreadable': 'Nyckeln {file} går inte att läsa.',
  'operation.signing-key.not-pem': 'Nyckeln {file} är ingen privat nyckel i PEM.',
  'operation.signing-key.not-ed25519': 'Nyckeln {file} är ingen Ed25519-nyckel.',
  'operation.signing-key.other':
    'Loggarna har nyss undertecknats med {others} och inte med konsolens nyckel {file} ({key}). Är den inte utbytt med flit: stoppa konsolen och lägg tillbaka den förra nyckeln ur kopian av VAKA_DATA_DIR, eller ange den rätta i VAKA_SIGNING_KEY, samma på alla noder. Är den förra borta: publicera den nya, och säg från när den gäller.',
  'operation.schema.table': 'tabellen {table}',
  'operation.schema.column': 'kolumnen {table}.{name}',
  'operation.schema.index': 'indexet {name}',
  'operation.schema.constraint': 'nyckeln eller regeln {name} på {table}',
  'operation.schema.trigger': 'triggern {name} på {table}',
  'operation.schema.missing':
    'I databasen saknas, eller är ändrat av någon: {what}. Konsolen startar inte utan det. Kopiera undan databasen som den är, och läs tillbaka den nyaste hela säkerhetskopian med restore --replace.',
  'operation.migration.server-too-old':
    'PostgreSQL {version} är för gammal. Vaka behöver {oldest} eller nyare.',
  'operation.migration.wrong-encoding':
    "Databasens teckenkodning är {encoding}. Vaka behöver en som är skapad med ENCODING ''UTF8''.",
  'operation.migration.misnamed': '{name} i {folder} heter inte som 0001_event_log.sql.',
  'operation.migration.gap': '{folder} har {name} där nummer {number} ska komma.',
  'operation.migration.database-newer':
    'Databasen har {name}, som den här versionen inte känner till. Den hör till en nyare version.',
  'operation.migration.out-of-order':
    'Databasen har {applied} där den här versionen har {name}. Någon är överhoppad eller saknas.',
  'operation.migration.changed': '{name} är ändrad sedan den tillämpades på databasen.',
  'operation.migration.failed': '{name} misslyckades: {reason}',
  'operation.embedded.way-out': 'Ange DATABASE_URL till en PostgreSQL 15 eller nyare.',
  'operation.embedded.musl': 'Den inbyggda PostgreSQL är gjord för glibc, inte för musl. {wayOut}',
  'operation.embedded.no-platform': 'Det finns ingen inbyggd PostgreSQL för {platform} på {arch}. {wayOut}',
  'operation.embedded.not-installed':
    'Paketet {name} är inte installerat (kördes npm med --omit=optional?). {wayOut}',
  'operation.embedded.other-owner':
    'Databasen i {folder} tillhör användare {owner}, inte användare {self} som konsolen körs som. Starta konsolen som den användaren eller som root, eller ange en annan VAKA_DATA_DIR.',
  'operation.embedded.no-user':
    'PostgreSQL körs inte som root, och ingen av användarna {names} finns. Lägg upp en av dem, starta konsolen som en annan användare eller ange DATABASE_URL.',
  'operation.embedded.may-not-enter':
    'Användaren {user} kommer inte in i {folder}, där databasen ligger. Ange en VAKA_DATA_DIR där den kommer in, eller DATABASE_URL.',
  'operation.embedded.other-version':
    'Databasen i {folder} är gjord av PostgreSQL {found}, och den här är {own}. Säkerhetskopiera den med konsolen som gjorde den och läs tillbaka den i en tom VAKA_DATA_DIR.',
  'operation.embedded.password':
    'Databasens lösenord i {file} saknas eller är fel. Lägg tillbaka filen som den var, eller läs tillbaka en säkerhetskopia i en tom VAKA_DATA_DIR.',
  'operation.embedded.too-many-processes':
    'PostgreSQL går inte att starta: användaren {user} får inte ha fler processer, eller så är minnet slut (EAGAIN). Höj gränsen (ulimit -u, TasksMax i systemd) och starta igen.',
  'operation.embedded.initdb': 'PostgreSQL:s initdb misslyckades i {folder}:\n{output}',
  'operation.embedded.no-folder': 'Ingen av {folders} kan rymma en mapp åt databasens användare.',
  'operation.embedded.does-not-run': 'PostgreSQL i {folder} går inte att köra: {reason}',
  'operation.embedded.runs-nowhere':
    'Användaren {user} kan inte köra PostgreSQL från något av ställena:\n{tried}\nFlytta konsolen till en mapp där alla användare kommer in, eller ange DATABASE_URL.',
  'operation.embedded.not-started': 'PostgreSQL i {folder} startade inte:\n{output}',
  'operation.embedded.does-not-stop': 'PostgreSQL (process {pid}) går inte att stoppa.',
} as const;
