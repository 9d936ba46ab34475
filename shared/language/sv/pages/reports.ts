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
  'reports.situation-reports.what':
    'Till länsstyrelsen: utkast från loggen, med källor, godkänt och numrerat. Text till WIS, PDF och JSON.',
  'reports.status-requests.what':
    'Be förvaltningarna om läget med svarstid, och se vilka som inte har svarat.',
  'reports.search.what':
    'Sök i allt som sagts, i vilken böjning som helst, efter person, plats, händelse och tid.',
  'reports.replay.what': 'Hela tavlan, kartan, dagboken och staben vid vilken tidpunkt som helst.',
  'reports.council-notice.what': 'Nämndens beslut, att anmäla vid nästa sammanträde med kommunfullmäktige.',
  'reports.erasure.what':
    'Ta bort text ur loggen: efter gallringsbeslut, eller genast av två personer när den aldrig skulle ha skrivits.',
  'reports.public-export.what': 'När någon begär ut allmän handling: maska, granska, godkänn och lämna ut.',
  'reports.exports.what':
    'Loggen som PDF, kalkylblad, CSV, NDJSON, GeoJSON, kalender eller allt som ZIP, hel eller för en händelse.',
  'reports.shift-report.what': 'Vad som hände under ett pass, vad som beslutades och vad som lämnades över.',
  'reports.decision-log.what': 'Vem som beslutade vad, när och på vilka skäl.',
  'reports.alarm-report.what': 'Vem som nåddes när, på vilken väg, och vad de svarade.',
  'reports.costs.what': 'Timmar och inköp per händelse och förvaltning, till ansökan om ersättning.',
  'reports.review.what': 'Tider mot egna mål, iakttagelser, orsaker och åtgärder som följs upp.',
  'reports.statistics.what': 'Händelser efter typ, nivå, månad och förvaltning, som tabeller och staplar.',
  'reports.poster.what': 'Händelsen på ett stort ark, att stå runt vid genomgången.',
} as const;
