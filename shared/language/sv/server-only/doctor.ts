/** What `doctor` finds when it looks over a console's surroundings, and what to do about it. */
export const doctor = {
  'doctor.help': `doctor

Ser över det som konsolen vilar på: databasen och dess inställningar, klockan, diskutrymmet, nycklar, certifikat, raderingsliggaren,
säkerhetskopiorna och sätten att nå folk. Säger vad som ska göras. Ändrar ingenting och skickar ingenting.

Svarar 0 när inget är fel och 1 när något är det.`,
  'doctor.level.good': 'rätt      {says}',
  'doctor.level.look': 'se över   {says}',
  'doctor.level.wrong': 'FEL       {says}',
  'doctor.sum':
    '{wrong, plural, =0 {Inget är fel} one {# sak är fel} other {# saker är fel}}, {look, plural, =0 {inget} other {#}} att se över.',
  'doctor.unreadable': '{file} går inte att läsa ({reason}).',
  'doctor.database.version': 'PostgreSQL {version}.',
  'doctor.database.too-old': 'PostgreSQL {version} är för gammal. Uppgradera till {oldest} eller nyare.',
  'doctor.database.durable': 'Det som databasen har kvitterat ligger på disken.',
  'doctor.database.may-corrupt':
    'Databasen har {name} avstängt: ett strömavbrott kan förstöra den. Slå på {name} i postgresql.conf.',
  'doctor.database.may-lose':
    'Databasen har synchronous_commit={value}: det senast kvitterade kan försvinna vid ett strömavbrott. Sätt den till on.',
  'doctor.database.skips-standby':
    'Databasen har en synkron reserv, men synchronous_commit={value}: det senast kvitterade kan försvinna med databasens maskin, för att reserven inte har det på disken än. Sätt den till on.',
  'doctor.database.no-checksums':
    'Databasen har inga kontrollsummor på sina sidor: fel på disken upptäcks sent. Slå på dem med pg_checksums när databasen är stoppad.',
  'doctor.clock.right': 'Klockan skiljer {milliseconds} ms från databasens.',
  'doctor.clock.wrong':
    'Klockan skiljer {milliseconds} ms från databasens, och konsolen registrerar då ingenting. Slå på tidssynkronisering (NTP) på båda.',
  'doctor.schema.none': 'Databasen är tom. Den får sina tabeller när konsolen startar första gången.',
  'doctor.schema.same': 'Databasens schema är den här versionens ({name}).',
  'doctor.schema.older':
    'Databasens schema är äldre ({name}). Det förs fram när konsolen startar. Ta en säkerhetskopia först.',
  'doctor.schema.newer':
    'Databasens schema är nyare ({name}) än den här versionen, som därför inte startar. Använd den nyare versionen.',
  'doctor.schema.other': 'Databasens schema är från en annan utgåva: {name} skiljer sig. Använd den utgåvan.',
  'doctor.schema.missing':
    'I databasen saknas, eller är ändrat av någon: {what}. Konsolen startar inte utan det. Stoppa konsolerna, kopiera undan databasen som den är, och läs tillbaka den nyaste hela säkerhetskopian med restore --replace.',
  'doctor.schema.missing-rules':
    'I databasen saknas, eller är ändrat av någon: {what}. Utan det kan något registreras två gånger, nekas eller ta lång tid. Ta en säkerhetskopia, stoppa konsolerna, ta bort det som har samma namn och kör i databasen: {statements}',
  'doctor.schema.strangers':
    'Databasens schema har också {what}, som inte är Vakas. Det tas inte med i säkerhetskopior, och kan hindra att något registreras. Flytta det till ett eget schema eller en egen databas.',
  'doctor.lock.none': 'Ingen håller något låst i databasen så att det inte kan registreras.',
  'doctor.lock.held':
    'Process {pid} i databasen ({who}; {state}) håller rader eller tabeller låsta ({tables}){seconds, plural, =-1 {} other { sedan # s}}{waiting, plural, =0 {} one {; # väntar på den} other {; # väntar på den}}. Så länge svarar konsolen 503 på det som inte kan registreras; /readyz nämner organisationerna (stalledLogs). Ta reda på vem det är och låt dem avsluta sin transaktion, eller avbryt den: select pg_terminate_backend({pid}).',
  'doctor.chain.whole':
    '{count, plural, =0 {Det finns ingen logg än} one {Loggen sitter ihop, händelse för händelse, och slutar där den ska; verify prövar vad som står i den} other {Alla # loggar sitter ihop, händelse för händelse, och slutar där de ska; verify prövar vad som står i dem}}.',
  'doctor.chain.broken':
    'Loggen för {organisation} är bruten vid händelse {seq}: någon har ändrat den i databasen, och konsolen registrerar inget mer i den. Stoppa konsolerna, kopiera undan databasen som den är, läs tillbaka den nyaste hela säkerhetskopian (pröva den med restore --check, läs in den med restore --replace), och pröva loggen med export och verify.',
  'doctor.look-up.right':
    'Varje händelse har de uppgifter att slå upp den efter (post, händelse, nummer i journalen) som den själv säger.',
  'doctor.look-up.wrong':
    '{count, plural, one {# händelse har} other {# händelser har}} uppgifter att slå upp den efter (post, händelse, nummer i journalen) som inte stämmer med vad den säger; den första är nummer {seq} för {organisation}. Någon har ändrat dem i databasen. Gör en kopia med backup och läs tillbaka den med restore --replace: då görs de om.',
  'doctor.outbox.readable': 'Allt som väntar på att skickas eller göras går att läsa.',
  'doctor.outbox.damaged':
    '{count, plural, one {En rad} other {# rader}} av slaget {kind} i tabellen outbox är skadad och blir inte gjord, larm kan vara bland dem; den första är {first} (organisation, händelse, plats). Någon har ändrat den i databasen. Se i loggen vad händelsen gällde och gör det på annat sätt; läs tillbaka raden ur en säkerhetskopia eller ta bort den.',
  'doctor.time.present': 'Ingen logg är daterad i framtiden.',
  'doctor.time.ahead':
    'Loggen för {organisation} är daterad fram till {time}, som inte har varit än: en klocka gick fel när något registrerades. Allt nytt i den får den tiden tills den är förbi; ordningen är rätt, och inget går förlorat. Se till att konsolernas och databasens klockor går rätt (NTP). Ange tiden när något hände i varje ny post, och skriv i dagboken från när till när tiderna är fel. Ändra ingenting i databasen: då är loggen bruten.',
  'doctor.disk.enough': '{folder} har {free} ledigt.',
  'doctor.disk.little': '{folder} har bara {free} ledigt. Frigör plats.',
  'doctor.disk.full':
    '{folder} har bara {free} ledigt. Frigör plats nu: när disken är full registreras ingenting.',
  'doctor.folder': 'Bara rätt användare kan skriva i {folder}.',
  'doctor.folder.open': 'Andra användare kan skriva i {folder}. Kör chmod go-w på mappen.',
  'doctor.secret.open': 'Andra användare kan läsa {file}. Kör chmod go-rwx på filen.',
  'doctor.signing-key':
    'Nyckeln {file} undertecknar loggarna; dess publika del är {key}. Spara en kopia av filen för sig.',
  'doctor.signing-key.lost':
    'Loggarna är undertecknade med {others}, men nyckeln {file} finns inte här. Lägg tillbaka den ur kopian av VAKA_DATA_DIR innan konsolen startar: annars undertecknar den med en ny, som ingen känner.',
  'doctor.signing-key.unusable':
    '{reason} Konsolen startar inte med den. Lägg tillbaka filen ur kopian av VAKA_DATA_DIR. Finns ingen kopia: flytta undan filen, så görs en ny nyckel, och publicera den.',
  'doctor.signing-key.missing': '{reason} Utan DATABASE_URL görs den när konsolen startar första gången.',
  'doctor.ledger':
    'Raderingsliggaren {file} är läsbar. Spara en kopia av den för sig, inte bland säkerhetskopiorna.',
  'doctor.ledger.none': 'Inget har raderats: det finns ingen raderingsliggare än.',
  'doctor.ledger.damaged':
    'Raderingsliggaren {file} är skadad. Lägg tillbaka en hel kopia av den, inte en äldre: utan den kan raderade texter komma tillbaka. Finns ingen kopia: flytta undan det som ligger där, så skriver konsolen en ny av det som databasen vet, och läs inte tillbaka någon säkerhetskopia som är äldre än så.',
  'doctor.certificate.valid': 'Certifikatet {file} gäller i {days} dygn till.',
  'doctor.certificate.soon': 'Certifikatet {file} gäller bara i {days} dygn till. Förnya det.',
  'doctor.certificate.ended':
    'Certifikatet {file} har gått ut. Förnya det: webbläsare släpper inte fram någon till konsolen.',
  'doctor.backup.not-set':
    'VAKA_BACKUP_DIR är inte angiven: konsolen gör inga säkerhetskopior själv. Ange en mapp på en annan disk.',
  'doctor.backup.none':
    'Det finns ingen säkerhetskopia i {folder}. Är konsolen i gång, och kan den skriva där? Gör en nu med backup.',
  'doctor.backup.old':
    'Den nyaste säkerhetskopian i {folder} är {hours} h gammal; en ska göras var {every}:e timme. Se konsolens logg.',
  'doctor.backup.fresh': 'Den nyaste säkerhetskopian i {folder} är {hours} h gammal.',
  'doctor.channel.email': 'E-post går ut från {from}.',
  'doctor.channel.sms': 'SMS går ut från {from}.',
  'doctor.channel.push': 'Notiser går ut, med {subject} som avsändarens adress.',
} as const;
