/** The sign-in page, and the dialog that lies over a page whose session has ended. */
export const signIn = {
  'sign-in.title': 'Logga in',
  'sign-in.document-title': 'Logga in i Vaka',
  'sign-in.purpose': '{organisation}, krisledning',
  'sign-in.purpose.none': 'Kommunens krisledning',
  'sign-in.organisation': 'Kommun',
  'sign-in.organisation.example': '{name}, exempel',
  'sign-in.username': 'Användarnamn',
  'sign-in.password': 'Lösenord',
  'sign-in.submit': 'Logga in',
  'sign-in.submitting': 'Loggar in',
  'sign-in.note':
    'Har du pass som TiB är du inloggad hela passet på den här enheten. Till en trygghetspunkt ansluter du utan konto, med en QR-kod.',
  'sign-in.offline':
    'Ingen kontakt med Vaka. Logga in när nätet är tillbaka. Det som inte är skickat väntar kvar på enheten. Ring om det brådskar.',
  'sign-in.error.credentials':
    'Användarnamnet eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
  'sign-in.error.too-many': 'För många misslyckade försök. Vänta en minut och försök igen.',
  'sign-in.error.network': 'Ingen kontakt med Vaka. Kontrollera nätet och försök igen.',
  'sign-in.error.unavailable': 'Inloggningen svarar inte just nu. Försök igen om en stund.',
  'sign-in.error.organisations': 'Listan över kommuner gick inte att hämta.',
  'sign-in.again.title': 'Logga in igen',
  'sign-in.again.what': 'Inloggningen har gått ut. Det du har skrivit finns kvar.',
  'sign-in.guest.title': 'Telefonen är inte längre ansluten',
  'sign-in.guest.what':
    'Den är frånkopplad, eller så är tiden ute. Be den som ansvarar för trygghetspunkten om en ny QR-kod.',
  'sign-in.guest.leave': 'Stäng',
  'sign-in.again.done': 'Du är inloggad igen.',
} as const;
