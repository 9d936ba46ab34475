/** What a verification of an exported log says: in the terminal, on the page of proof and in an exported viewer. */
export const verify = {
  'verify.whole':
    '{events, plural, one {Kedjan är hel: # registrering} other {Kedjan är hel: # registreringar}} i {organisation}.',
  'verify.broken': 'Filen är inte hel. Rad {line}: {fault}',
  'verify.broken.event': 'Filen är inte hel. Rad {line}, registrering {seq}: {fault}',
  'verify.group.checked': 'Kontrollerat',
  'verify.group.missing': 'Saknas, och är redovisat',
  'verify.group.broken': 'Fel',
  'verify.group.remember': 'Tänk på',

  'verify.checked.links':
    'Registreringarna är numrerade 1 till {last} utan luckor. Varje registrering hänvisar till den före med rätt sigill.',
  'verify.checked.content': 'Innehåll, text, tider och avsändare stämmer med registreringens sigill.',
  'verify.checked.content-partly':
    'Innehåll och text stämmer med registreringens sigill överallt där de är med. Tider och avsändare stämmer i alla.',
  'verify.checked.span': 'Registreringarna gjordes från {first} till {last}.',
  'verify.checked.head': 'Filen är hel till slutet, registrering {seq}. Sigill {hash}',
  'verify.checked.signature': 'Slutet är undertecknat {time} och underskriften stämmer.',
  'verify.checked.signer': 'Underskriften är gjord med den angivna nyckeln.',
  'verify.checked.heads':
    '{count, plural, one {# tidigare undertecknat huvud} other {# tidigare undertecknade huvuden}} hör till samma logg. Loggen är inte omskriven sedan dess.',

  'verify.missing.none': 'Inget saknas.',
  'verify.missing.withheld':
    '{count, plural, one {Texten i # registrering} other {Texten i # registreringar}} är undanhållen för sekretess: {numbers}.',
  'verify.missing.erased':
    '{count, plural, one {Texten i # registrering} other {Texten i # registreringar}} är gallrad, vilket en senare registrering redovisar: {numbers}.',
  'verify.missing.filtered':
    '{count, plural, one {# registrering ligger} other {# registreringar ligger}} utanför urvalet och är med som tomt kuvert: {numbers}.',
  'verify.missing.more': '{numbers} med flera',

  'verify.broken.line': 'Rad {line}: {fault}',
  'verify.broken.line-event': 'Rad {line}, registrering {seq}: {fault}',
  'verify.broken.more': '{count, plural, one {Ytterligare # fel.} other {Ytterligare # fel.}}',
  'verify.broken.after': 'Det som står före det första felet hänger ihop. Inget efter det är styrkt.',

  'verify.remember.unproven':
    'Underskriften stämmer med nyckeln i filen, men vem som har skrivit under är inte styrkt. Jämför med kommunens nyckel från annat håll: {key}',
  'verify.remember.heads-beyond':
    '{count, plural, one {# undertecknat huvud är nyare} other {# undertecknade huvuden är nyare}} än filen och säger inget om den.',
  'verify.remember.heads-foreign':
    '{count, plural, one {# huvud är inte undertecknat} other {# huvuden är inte undertecknade}} för den här loggen och säger inget om den.',

  'verify.fault.sequence-broken':
    'numret följer inte på raden före. En registrering saknas, är dubbel eller flyttad.',
  'verify.fault.previous-hash-differs': 'registreringen hänvisar inte till den före.',
  'verify.fault.payload-changed': 'registreringens innehåll är ändrat.',
  'verify.fault.sealed-changed': 'registreringens text är ändrad.',
  'verify.fault.envelope-changed': 'registreringens uppgifter är ändrade.',
  'verify.fault.payload-missing': 'registreringens innehåll saknas utan angivet skäl.',
  'verify.fault.sealed-missing': 'registreringens text saknas utan angivet skäl.',
  'verify.fault.malformed': 'raden är varken en registrering eller loggens huvud.',
  'verify.fault.organisation-differs': 'registreringen hör till en annan kommun.',
  'verify.fault.erasure-unproven': 'texten sägs vara gallrad, men ingen senare gallring nämner den.',
  'verify.fault.remembered-head-differs':
    'registreringen är en annan än den som tidigare undertecknades med samma nummer. Loggen är omskriven.',
  'verify.fault.head-missing': 'loggens huvud saknas. Filen är avkortad.',
  'verify.fault.head-differs':
    'loggens huvud hör inte till den sista registreringen. Registreringar saknas i slutet.',
  'verify.fault.after-head': 'det står något efter loggens huvud.',
  'verify.fault.signature-wrong': 'underskriften stämmer inte.',
  'verify.fault.signed-by-another': 'underskriften är gjord med en annan nyckel än den angivna.',
} as const;
