/** What a package for an e-archive says of itself. */
export const archivePackage = {
  'archive-package.label': 'Krisledningens logg, {municipality}',
  'archive-package.label.incident': 'Krisledningens logg om {incident}, {municipality}',
  'archive-package.description':
    'Dagbok, händelser, beslut och händelseförlopp ur krisledningens logg, nummer 1 till {seq}. Sigill {hash}.',
  'archive-package.rights.withheld': 'Texter med sekretess är undanhållna.',
  'archive-package.rights.restricted':
    'Innehåller texter med sekretess. Grunden står vid varje sådan handling i loggen.',
  'archive-package.rights.example': 'Exempel. Inget av innehållet är verkligt.',
  'archive-package.detail': 'Uttag ur krisledningens logg, nummer 1 till {seq}. Sigill {hash}.',
  'archive-package.log-schema': 'Krisledningens logg, en registrering eller loggens huvud på varje rad',
  'archive-package.event': 'En registrering. Sigillen räknas på kanonisk JSON (RFC 8785) med SHA-256.',
  'archive-package.head': 'Sista raden: loggens huvud, undertecknat med Ed25519.',
  'archive-package.field.organisation': 'Kommunens namn i systemet.',
  'archive-package.field.seq': 'Händelsens nummer, 1, 2, 3 utan luckor.',
  'archive-package.field.id': 'Händelsens id.',
  'archive-package.field.command': 'Id för det kommando som registreringen kom av.',
  'archive-package.field.type': 'Vad som hände.',
  'archive-package.field.version': 'Version av registreringens uppbyggnad.',
  'archive-package.field.occurredAt': 'När det hände, UTC.',
  'archive-package.field.recordedAt': 'När det antecknades, UTC.',
  'archive-package.field.actor': 'Konto och roll som antecknade, och för vems räkning.',
  'archive-package.field.payload': 'Händelsens struktur: id, tal och tider. Null utanför urvalet.',
  'archive-package.field.payloadSalt': 'Salt till payloadHash.',
  'archive-package.field.payloadHash':
    'SHA-256 (hexadecimalt) av kanonisk JSON (RFC 8785, UTF-8) av ett objekt med medlemmarna payload, salt. salt är payloadSalt.',
  'archive-package.field.sealed':
    'Det som människor skrev, och personuppgifter. Null när det är undanhållet eller gallrat.',
  'archive-package.field.sealedSalt': 'Salt till sealedHash.',
  'archive-package.field.sealedHash':
    'SHA-256 (hexadecimalt) av kanonisk JSON (RFC 8785, UTF-8) av ett objekt med medlemmarna sealed, salt. salt är sealedSalt.',
  'archive-package.field.previousHash': 'Sigillet på registreringen före, 64 nollor i den första.',
  'archive-package.field.hash':
    'Händelsens sigill: SHA-256 (hexadecimalt) av kanonisk JSON (RFC 8785, UTF-8) av ett objekt med medlemmarna actor, command, id, occurredAt, organisation, payloadHash, previousHash, recordedAt, sealedHash, seq, type, version.',
  'archive-package.field.absent':
    'Varför payload eller sealed är null: filtered (utanför urvalet), withheld (sekretess), erased (gallrat).',
  'archive-package.readme': `Till arkivarien

{label}

Paketet följer FGS Paketstruktur 2.0, det vill säga E-ARK CSIP 2.1.0 och E-ARK SIP 2.1.0.
METS.xml räknar upp filerna med kontrollsummor (SHA-256). METS.xml skrevs sist.

metadata/descriptive/dc.xml          beskrivning (Dublin Core)
metadata/preservation/premis.xml     filer, format och kontrollsummor (PREMIS 3.0)
documentation/                       den här läsanvisningen och den publika nyckeln
schemas/logg.schema.json             beskrivning av logg.ndjson (JSON Schema)
schemas/tabeller.csvw.json           beskrivning av tabellerna (CSV on the Web, W3C)
representations/dokument/data/       dagboken som PDF/A-2a
representations/data/data/           loggen som data: logg.ndjson och tabeller i CSV (RFC 4180, UTF-8, tider i UTC)
representations/bilagor/data/        bifogade bilder och filer, om det finns några; ursprungliga namn står i premis.xml

Diarienummer
{registryNumbers}

Sekretess
{rights}

Kontroll av äktheten
Varje registrering i logg.ndjson hänvisar till den före med ett sigill, och sista raden är undertecknad. Texter som är undanhållna eller
gallrade syns som luckor, och kedjan går ändå att kontrollera: npm run -s cli -- verify logg.ndjson --key NYCKEL
Hur sigillen räknas fram, så att andra program kan kontrollera dem, står vid payloadHash, sealedHash och hash i schemas/logg.schema.json.
Ta nyckeln från annat håll än paketet, till exempel kommunens webbplats, och jämför med documentation/vaka-nyckel.json.
Registrering {seq} har sigillet {hash}

XML-scheman
METS, PREMIS, Dublin Core och E-ARK publicerar sina scheman på de adresser som står i filerna. De ingår inte i paketet.
`,
  'archive-package.no-registry-numbers': 'Inga diarienummer är antecknade.',
} as const;
