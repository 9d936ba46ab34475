/** The page where everything that is made of the log is reached. */
export const reports = {
  'reports.group.during': 'Under händelsen',
  'reports.group.after': 'När det är över',
  'reports.group.out': 'Lämna ut och arkivera',
  'reports.group.proof': 'Bevis',
  'reports.archive.what':
    'Diarienummer, gallringsplan, vad som är moget för gallring, och paketet till e-arkivet.',
  'reports.evidence.what':
    'Undertecknade huvuden, tidsstämplar och det som en utomstående behöver för att kontrollera loggen.',
  'reports.council-notice.what': 'Nämndens beslut, att anmäla vid nästa sammanträde med kommunfullmäktige.',
  'reports.exports.what':
    'Loggen som PDF, kalkylblad, CSV, NDJSON, GeoJSON, kalender eller allt som ZIP, hel eller för en händelse.',
} as const;
