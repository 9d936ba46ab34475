import type { ImportProblem } from '../../../organisation/import-fields.ts';

/** What is said when an organisation import document is refused; the field is named beside it. */
export const organisationImport = {
  'organisation-import.text-not-plain':
    'Texten får inte ha styrtecken, radbrytningar eller blanktecken först eller sist.',
  'organisation-import.slug-malformed':
    'Ett id skrivs med a till z, 0 till 9 och bindestreck, till exempel liv-och-halsa.',
  'organisation-import.too-many-decimals': 'Koordinater anges i decimalgrader med högst sex decimaler.',
  'organisation-import.duplicate-id': 'Samma id finns redan tidigare i listan.',
  'organisation-import.unknown-department': 'Förvaltningen finns inte i dokumentet.',
  'organisation-import.unknown-committee': 'Nämnden finns inte i dokumentet.',
  'organisation-import.unknown-function': 'Funktionen finns inte bland stabens funktioner i dokumentet.',
  'organisation-import.committee-of-wrong-kind': 'Nämnden är av annat slag än fältet kräver.',
  'organisation-import.missing-entry': 'Listan är inte fullständig.',
  'organisation-import.outside-bounds':
    'Läget är utanför organisationens område. Är latitud och longitud omkastade?',
  'organisation-import.bounds-turned':
    'Området anges som väst, syd, öst, nord, där väst är mindre än öst och syd mindre än nord.',
  'organisation-import.ring-open': 'Varje ring slutar där den börjar: den sista punkten är den första.',
  'organisation-import.hours-without-backup-power':
    'Timmar med reservkraft kan bara anges där reservkraft finns.',
} as const satisfies Record<ImportProblem, string>;
