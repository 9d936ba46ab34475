/** How the example accounts sign what they record: by role, never by name. */
export const exampleAccounts = {
  'example-accounts.tib': 'TiB 1',
  'example-accounts.tib2': 'TiB 2',
  'example-accounts.krisledning': 'Krisledning 1',
  'example-accounts.stabschef': 'Stabschef 1',
  'example-accounts.kommundirektor': 'Kommundirektör',
  'example-accounts.ordforande': 'Ordförande',
  'example-accounts.vice': 'Vice ordförande',
  'example-accounts.namnd': 'Ledamot 1',
  'example-accounts.sekreterare': 'Sekreterare 1',
  'example-accounts.forvaltning': 'Samordnare 1',
  'example-accounts.punkt': 'Punktpersonal 1',
  'example-accounts.lasare': 'Läsare 1',
  'example-accounts.admin': 'Administratör 1',
  'example-accounts.arkiv': 'Arkivarie 1',
} as const;
