/** What somebody else left unsent on this device, which a duty officer may take over. */
export const lockedEntries = {
  'locked-entries.wait':
    '{count, plural, one {# osänd post från {name} väntar på den här enheten.} other {# osända poster från {name} väntar på den här enheten.}}',
  'locked-entries.show': 'Visa',
  'locked-entries.title': 'Osända poster från {name}',
  'locked-entries.what':
    'De låstes på enheten {time}. Skickar du dem står det i loggen att du gjorde det för {name}, med tiden då de skrevs.',
  'locked-entries.shut':
    'De går inte att låsa upp nu. Det behövs kontakt med Vaka. Försök igen när nätet är tillbaka.',
  'locked-entries.send': 'Skicka för {name}',
  'locked-entries.done': 'Allt är registrerat och borttaget från enheten.',
  'locked-entries.unknown':
    'Kontakten bröts innan alla hade skickats. Försök igen. Ingen post registreras två gånger.',
  'locked-entries.refused':
    'Några togs inte emot. De ligger kvar låsta på enheten. Skriv dem på nytt i dagboken om de behövs.',
  'locked-entries.throw': 'Ta bort från enheten',
  'locked-entries.throw.what':
    'Det som inte har tagits emot försvinner för gott. Skriv av det först om det behövs.',
  'locked-entries.throw.sure': 'Ta bort för gott',
  'locked-entries.row.recorded': 'Registrerad.',
  'locked-entries.row.refused': 'Togs inte emot: {reason}',
} as const;
