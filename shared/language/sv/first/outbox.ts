/** What has been given on this device and is not sent, as every page may have to say it. */
export const outbox = {
  'outbox.mark': 'Osänd',
  'outbox.not-queued': 'Ingen kontakt. Det här köas inte: det är inte gjort. Försök igen eller ring.',
  'outbox.call': 'Ring i stället',
  'outbox.call.who': 'Ring {who}, {phone}',
  'outbox.not-kept.full':
    'Enheten är full. Det kunde varken sparas eller skickas. Texten står kvar: försök igen när det finns kontakt.',
  'outbox.not-kept.forbidden':
    'Webbläsaren sparar inget här. Det kunde inte skickas heller. Texten står kvar: försök igen när det finns kontakt.',
  'outbox.not-kept.other-version':
    'Vaka är uppdaterad i en annan flik. Det kunde varken sparas eller skickas. Kopiera texten och läs in sidan igen.',
  'outbox.not-kept.failed':
    'Det kunde varken sparas på enheten eller skickas. Texten står kvar: försök igen när det finns kontakt.',
  'outbox.rests-on-returned': 'Den hör till något som kom tillbaka, och skickas när det har rättats.',
  'outbox.lost-again':
    'Det var registrerat, men loggen har lagts tillbaka från en äldre kopia som saknar det.',
  'outbox.problem': 'Enheten kan inte spara nytt.',
  'outbox.conflicts':
    '{count, plural, one {# sak har ändrats av två samtidigt} other {# saker har ändrats av två samtidigt}}',
  'outbox.settle': 'Avgör',
  'outbox.conflict.mark': 'Två ändrade samtidigt',
  'outbox.returned-count':
    '{count, plural, one {# kom tillbaka och är inte registrerad} other {# kom tillbaka och är inte registrerade}}',
} as const;
