/** What an export can be made as; the names that the address and the terminal take. */
export const exportFormats = [
  'pdf',
  'csv',
  'xlsx',
  'ndjson',
  'geojson',
  'ics',
  'html',
  'zip',
  'archive',
] as const;
export type ExportFormat = (typeof exportFormats)[number];
