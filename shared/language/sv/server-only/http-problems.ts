/** The titles of problem documents that are not a rule's refusal, and of some fields' messages. */
export const httpProblems = {
  'http-problems.malformed-json': 'Innehållet går inte att läsa som JSON.',
  'http-problems.malformed-text': 'Innehållet är inte giltig UTF-8.',
  'http-problems.malformed-request': 'Anropet går inte att läsa.',
  'http-problems.validation-failed': 'Uppgifterna är ofullständiga eller felaktiga.',
  'http-problems.unknown-command': 'Vaka känner inte till det kommandot.',
  'http-problems.no-session': 'Du är inte inloggad. Logga in och försök igen.',
  'http-problems.wrong-credentials':
    'Användarnamnet eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
  'http-problems.cross-site': 'Ändringar tas bara emot från Vakas egen sida.',
  'http-problems.not-allowed': 'Din roll har inte rätt att göra det här.',
  'http-problems.not-found': 'Adressen finns inte.',
  'http-problems.organisation-not-found': 'Kommunen finns inte, eller så hör ditt konto inte till den.',
  'http-problems.record-not-found': 'Posten finns inte.',
  'http-problems.record-not-restricted': 'Texten är inte belagd med sekretess.',
  'http-problems.position-not-found': 'Loggen har inget läge vid den tiden eller det numret.',
  'http-problems.link-not-found': 'Länken finns inte. Svara i Vaka, eller ring den som larmade.',
  'http-problems.link-expired': 'Länken gäller inte längre. Svara i Vaka, eller ring den som larmade.',
  'http-problems.id-reused': 'Id:t är redan använt för något annat. Skicka med ett nytt.',
  'http-problems.join-code-unknown':
    'Koden finns inte. Be den som visade den om en ny, och läs in den med kameran.',
  'http-problems.join-code-used':
    'Koden är redan använd. En kod gäller för en telefon. Be den som visade den om en ny.',
  'http-problems.join-code-expired':
    'Koden gällde i 15 minuter och har gått ut. Be den som visade den om en ny.',
  'http-problems.join-code-revoked': 'Koden är återkallad. Be den som visade den om en ny.',
  'http-problems.too-many-join-codes':
    'Tio koder väntar redan på att användas vid punkten. Dra in någon av dem, eller vänta tills de gått ut.',
  'http-problems.not-sealed-here':
    'Det som är låst på enheten hör inte till den här installationen av Vaka och går inte att öppna.',
  'http-problems.author-unknown': 'Kontot som posterna kommer från finns inte i kommunen.',
  'http-problems.on-behalf-of': '{officer}, för {author}',
  'http-problems.device-not-found': 'Telefonen finns inte bland dem som har anslutits.',
  'http-problems.safety-point-not-found': 'Trygghetspunkten finns inte.',
  'http-problems.export-not-found': 'Filen finns inte längre. Den sparas en timme. Gör en ny.',
  'http-problems.export-not-ready': 'Filen är inte klar.',
  'http-problems.export-outdated':
    'Något i filen har fått sekretess, eller din behörighet har ändrats, sedan den gjordes. Gör en ny.',
  'http-problems.attachment-not-found': 'Filen finns inte här. Den kan vara borttagen eller gallrad.',
  'http-problems.attachment-not-complete':
    'Filen har inte kommit fram hel än. Skicka resten, och sedan samma sak igen.',
  'http-problems.attachment-differs':
    'Filen som kom fram är en annan än den som skulle skickas. Välj filen igen och skicka den på nytt.',
  'http-problems.attachment-not-an-image':
    'Filen är ingen bild som Vaka kan ta emot. Välj en bild i JPEG, PNG eller WebP.',
  'http-problems.attachment-type-differs':
    'Filen är av en annan sort än namnet säger. Öppna den i sitt eget program, spara den på nytt och försök igen.',
  'http-problems.attachment-not-a-known-file':
    'Filen är av en sort som inte tas emot. Det som går: bilder, PDF, Word, Excel, PowerPoint och OpenDocument utan makron, ljud och text.',
  'http-problems.attachment-too-large': 'Bilden är för stor. Högst 3 MB tas emot från en trygghetspunkt.',
  'http-problems.too-many-attachments': 'För många filer på kort tid. Försök igen om en stund.',
  'http-problems.body-too-large': 'Innehållet är för stort. Högst 256 kB tas emot.',
  'http-problems.unsupported-media-type': 'Innehållet ska vara JSON (application/json).',
  'http-problems.too-many-requests': 'För många anrop på kort tid. Försök igen om {seconds} s.',
  'http-problems.too-many-exports':
    'En fil som du har begärt görs just nu. Vänta tills den är klar, eller avbryt den.',
  'http-problems.too-many-sign-ins': 'För många misslyckade försök. Försök igen om {seconds} s.',
  'http-problems.overloaded':
    'Det kommer mer än Vaka hinner ta emot just nu. Inget är sparat. Skicka samma sak igen om {seconds} s.',
  'http-problems.unavailable': 'Vaka kan inte ta emot det just nu. Skicka samma sak igen om en stund.',
  'http-problems.log-broken':
    'Kommunens logg är skadad i databasen, och inget mer registreras förrän den är återställd. Det som visas går att läsa. Anteckna på papper, och ring den som sköter Vaka.',
  'http-problems.internal': 'Något gick fel i Vaka. Inget är sparat.',
  'http-problems.field.occurred-at-ahead': 'Tiden ligger mer än fem minuter framåt. Ange när det hände.',
  'http-problems.field.at': 'Ange ett nummer i loggen eller en tid enligt ISO 8601.',
  'http-problems.field.period': 'Slutet ska ligga efter början.',
  'http-problems.field.whole-log-only':
    'Filen med återspelningen är alltid av hela loggen och utan texter med sekretess. Ta bort fältet.',
} as const;
