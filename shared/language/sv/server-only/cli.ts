/** What the commands in the terminal say. The names of verbs and options are English, as in every terminal. */
export const cli = {
  'cli.help':
    'npm run -s cli -- VERB\n\nVerb: {verbs}\n\nnpm run -s cli -- VERB --help förklarar ett verb.\nDatabasen är den som DATABASE_URL anger, annars den i VAKA_DATA_DIR (.data), även medan konsolen kör.',
  'cli.unknown-verb': 'Det finns inget verb {verb}.',
  'cli.unwritten': 'Det som skulle skrivas ut går inte att skriva ({reason}).',
  'cli.verify.help':
    'verify FILE [--key FILE] [--heads FILE [--ca FILE]]\n\nKontrollerar en export av loggen (NDJSON, ZIP, arkivpaket eller visare i HTML) mot sig själv: att ingen händelse är ändrad, borttagen, tillagd eller flyttad och att slutet inte är avkortat. Behöver varken databas eller konsol.\n--key FILE  en publik nyckel från annat håll: PEM, base64url eller svaret från GET /head. Då styrks också vem som har skrivit under.\n--heads FILE  huvuden.ndjson ur ett tidigare uttaget bevispaket. Då styrks att loggen inte är omskriven sedan dess, och när enligt tidsstämplarna.\n--ca FILE  rotcertifikat (PEM) som tidsstämplarna ska leda till.\n\nSvarar 0 för en hel kedja, 1 för en bruten eller avkortad och 2 när något är fel angivet.',
  'cli.verify.cannot-read': 'Filen {file} går inte att läsa.',
  'cli.verify.no-log': 'Det finns ingen logg (logg.ndjson) i filen {file}, eller så är den avkortad.',
  'cli.verify.bad-heads': 'Filen {file} är inte huvuden.ndjson ur ett bevispaket.',
  'cli.verify.bad-roots': 'Filen {file} är inte certifikat i PEM.',
  'cli.verify.stamps': 'Tidsstämplar',
  'cli.verify.stamped': 'Händelse {seq} fanns {time} enligt {authority}.',
  'cli.verify.authority.proven': 'Utfärdaren leder till ett av de angivna rotcertifikaten.',
  'cli.verify.authority.unproven': 'Vem utfärdaren är har inte kontrollerats. Ange rotcertifikat med --ca.',
  'cli.verify.stamps-wrong':
    '{count, plural, one {# stämpel håller inte} other {# stämplar håller inte}}: {fault}.',
  'cli.verify.no-stamps': 'Inga huvuden i filen är stämplade.',
  'cli.verify.bad-key': 'Filen {file} är ingen publik Ed25519-nyckel.',
  'cli.export.help':
    'export --organisation ID --format pdf|csv|xlsx|ndjson|geojson|ics|html|zip|archive [--incident ID] [--from TIME] [--to TIME] [--readers restricted] [--out FILE]\n\nSkriver journalen till en fil; med ndjson hela loggen, med geojson kartan, med ics kalendern, med html återspelningen som en fil utan nät, med zip allt detta och bilagorna, och med archive ett paket till e-arkivet. Utan --out får filen ett talande namn i den här mappen; --out=- skriver till standard ut.\n--from och --to är tider enligt ISO 8601 och gäller när det hände.\n--readers restricted tar med texter med sekretess. Det antecknas.',
  'cli.export.written': 'Skriven: {file}',
  'cli.export.cannot-write': 'Filen {file} går inte att skriva ({reason}).',
  'cli.export.no-organisation': 'Det finns ingen kommun {organisation}.',
  'cli.export.bad-format': '--format ska vara pdf, csv, xlsx, ndjson, geojson, ics, html, zip eller archive.',
  'cli.export.bad-readers': '--readers kan bara vara restricted.',
  'cli.export.bad-time': '{option} ska vara en tid enligt ISO 8601.',
  'cli.export.missing': '{option} saknas.',
  'cli.export.who': 'kommandoraden',
} as const;
