/** The page of proof: signed heads, the key, time stamps, and what an outsider is given. */
export const evidencePage = {
  'evidence.outsider': 'Till en utomstående',
  'evidence.outsider.what':
    'Spara bevispaketet utanför kommunen, till exempel hos revisionen eller en granskare. En logg som senare skrivs om stämmer inte med huvudena i paketet.',
  'evidence.package': 'Hämta bevispaket',
  'evidence.package.what':
    'ZIP med nyckeln, alla undertecknade huvuden, tidsstämplarna och en beskrivning. Innehåller inga texter ur loggen. Hämtningen antecknas.',
  'evidence.key': 'Publik nyckel',
  'evidence.key.what':
    'Med den kontrolleras att det är den här konsolen som har undertecknat. Lägg den också på kommunens webbplats, så att den finns på annat håll.',
  'evidence.key.published': 'Publiceras utan inloggning på',
  'evidence.authority': 'Tidsstämplar',
  'evidence.authority.none':
    'Ingen utomstående stämplar huvudena. Då säger bara konsolens egen klocka när de undertecknades. Den som driver konsolen kan ange en tidsstämpeltjänst (RFC 3161).',
  'evidence.authority.is':
    '{authority} stämplar det nyaste huvudet varje timme. {count, plural, =0 {Inget är stämplat ännu.} one {# huvud är stämplat.} other {# huvuden är stämplade.}}',
  'evidence.authority.trouble': 'Senaste försöket, {time}, gick inte: {fault}. Konsolen försöker igen.',
  'evidence.check': 'Kontrollera en fil',
  'evidence.check.choose': 'Välj uttagen logg (NDJSON)',
  'evidence.check.file': 'Uttagen logg (NDJSON)',
  'evidence.check.what':
    'Filen kontrolleras här i webbläsaren mot den här konsolens nyckel och senaste huvuden. Den skickas ingenstans.',
  'evidence.check.reading': 'Kontrollerar, {lines} rader hittills',
  'evidence.check.cannot':
    'Webbläsaren kan inte kontrollera underskrifter här. Öppna konsolen över HTTPS i en aktuell webbläsare, eller använd kommandot verify.',
  'evidence.heads': 'Undertecknade huvuden',
  'evidence.heads.what':
    'Ett huvud är det sista numret i loggen och dess sigill. Det undertecknas varje timme då något har antecknats och varje gång något tas ut.',
  'evidence.heads.none': 'Inget är undertecknat ännu',
  'evidence.heads.none.what': 'Det första huvudet undertecknas inom en minut efter att något har antecknats.',
  'evidence.heads.more': 'Visa äldre',
  'evidence.column.event': 'Nummer i loggen',
  'evidence.column.signed': 'Undertecknat',
  'evidence.column.stamp': 'Tidsstämpel',
  'evidence.column.seal': 'Sigill',
  'evidence.reason.hourly': 'varje timme',
  'evidence.reason.export': 'uttag',
  'evidence.stamp.none': 'ingen',

  'evidence.stamp-fault.no-answer': 'svarade inte',
  'evidence.stamp-fault.not-an-answer': 'svaret går inte att läsa',
  'evidence.stamp-fault.refused': 'ville inte stämpla',
  'evidence.stamp-fault.of-another-text': 'stämpeln gäller något annat',
  'evidence.stamp-fault.of-another-question': 'svaret hör till en annan fråga',
  'evidence.stamp-fault.signature-wrong': 'stämpelns underskrift stämmer inte',
  'evidence.stamp-fault.not-for-stamping': 'certifikatet gäller inte tidsstämplar',
  'evidence.stamp-fault.authority-unknown': 'certifikatet leder inte till en betrodd utfärdare',
} as const;
