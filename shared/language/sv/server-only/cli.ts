/** What the commands in the terminal say. The names of verbs and options are English, as in every terminal. */
export const cli = {
  'cli.help':
    'npm run -s cli -- VERB\n\nVerb: {verbs}\n\nnpm run -s cli -- VERB --help förklarar ett verb.\nDatabasen är den som DATABASE_URL anger, annars den i VAKA_DATA_DIR (.data), även medan konsolen kör.',
  'cli.unknown-verb': 'Det finns inget verb {verb}.',
  'cli.verify.help':
    'verify FILE [--key FILE]\n\nKontrollerar en export av loggen (NDJSON) mot sig själv: att ingen händelse är ändrad, borttagen, tillagd eller flyttad och att slutet inte är avkortat. Behöver varken databas eller konsol.\n--key FILE  en publik nyckel från annat håll: PEM, base64url eller svaret från GET /head. Då styrks också vem som har skrivit under.\n\nSvarar 0 för en hel kedja, 1 för en bruten eller avkortad och 2 när något är fel angivet.',
  'cli.verify.whole':
    '{events, plural, one {Kedjan är hel: # händelse} other {Kedjan är hel: # händelser}} i {organisation}.',
  'cli.verify.head': 'Sigill {hash}, undertecknat {time}.',
  'cli.verify.parts':
    'Innehåll som saknas men är redovisat: {withheld} med sekretess, {erased} gallrade, {filtered} utanför urvalet.',
  'cli.verify.signer.proven': 'Underskriften är gjord med den angivna nyckeln.',
  'cli.verify.signer.unproven':
    'Underskriften stämmer med nyckeln i filen, men vem som har skrivit under är inte styrkt. Ange en nyckel från annat håll med --key.',
  'cli.verify.broken': 'Filen är inte hel. Rad {line}: {fault}',
  'cli.verify.cannot-read': 'Filen {file} går inte att läsa.',
  'cli.verify.bad-key': 'Filen {file} är ingen publik Ed25519-nyckel.',
  'cli.verify.fault.sequence-broken':
    'numret följer inte på raden före. En händelse saknas, är dubbel eller flyttad.',
  'cli.verify.fault.previous-hash-differs': 'händelsen hänvisar inte till den före.',
  'cli.verify.fault.payload-changed': 'händelsens innehåll är ändrat.',
  'cli.verify.fault.sealed-changed': 'händelsens text är ändrad.',
  'cli.verify.fault.envelope-changed': 'händelsens uppgifter är ändrade.',
  'cli.verify.fault.payload-missing': 'händelsens innehåll saknas utan angivet skäl.',
  'cli.verify.fault.sealed-missing': 'händelsens text saknas utan angivet skäl.',
  'cli.verify.fault.malformed': 'raden är varken en händelse eller loggens huvud.',
  'cli.verify.fault.organisation-differs': 'händelsen hör till en annan kommun.',
  'cli.verify.fault.erasure-unproven': 'texten sägs vara gallrad, men ingen senare gallring nämner den.',
  'cli.verify.fault.head-missing': 'loggens huvud saknas. Filen är avkortad.',
  'cli.verify.fault.head-differs':
    'loggens huvud hör inte till den sista händelsen. Händelser saknas i slutet.',
  'cli.verify.fault.after-head': 'det står något efter loggens huvud.',
  'cli.verify.fault.signature-wrong': 'underskriften stämmer inte.',
  'cli.verify.fault.signed-by-another': 'underskriften är gjord med en annan nyckel än den angivna.',
  'cli.export.help':
    'export --organisation ID --format pdf|csv|xlsx|ndjson [--incident ID] [--from TIME] [--to TIME] [--readers restricted] [--out FILE]\n\nSkriver journalen, eller med ndjson hela loggen, till en fil. Utan --out får filen ett talande namn i den här mappen; --out=- skriver till standard ut.\n--from och --to är tider enligt ISO 8601 och gäller när det hände.\n--readers restricted tar med texter med sekretess. Det antecknas.',
  'cli.export.written': 'Skriven: {file}',
  'cli.export.cannot-write': 'Filen {file} går inte att skriva ({reason}).',
  'cli.export.no-organisation': 'Det finns ingen kommun {organisation}.',
  'cli.export.bad-format': '--format ska vara pdf, csv, xlsx eller ndjson.',
  'cli.export.bad-readers': '--readers kan bara vara restricted.',
  'cli.export.bad-time': '{option} ska vara en tid enligt ISO 8601.',
  'cli.export.missing': '{option} saknas.',
  'cli.export.who': 'kommandoraden',
} as const;
