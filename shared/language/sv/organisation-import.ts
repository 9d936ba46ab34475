import type { ImportProblem } from '../../organisation/import-fields.ts';

/** What is said when an organisation import document is refused; the field is named beside it. */
export const organisationImport: Readonly<Record<ImportProblem, string>> = {
  'text-not-plain': 'Texten får inte ha styrtecken, radbrytningar eller blanktecken först eller sist.',
  'slug-malformed': 'Ett id skrivs med a–z, 0–9 och bindestreck, till exempel liv-och-halsa.',
  'too-many-decimals': 'Koordinater anges i decimalgrader med högst sex decimaler.',
  'duplicate-id': 'Samma id finns redan tidigare i listan.',
  'unknown-department': 'Förvaltningen finns inte i dokumentet.',
  'unknown-committee': 'Nämnden finns inte i dokumentet.',
  'committee-of-wrong-kind': 'Nämnden är av annat slag än fältet kräver.',
  'missing-entry': 'Listan är inte fullständig.',
  'outside-bounds': 'Läget är utanför organisationens område. Är latitud och longitud omkastade?',
  'bounds-turned':
    'Området anges som väst, syd, öst, nord, där väst är mindre än öst och syd mindre än nord.',
  'hours-without-backup-power': 'Timmar med reservkraft kan bara anges där reservkraft finns.',
};
