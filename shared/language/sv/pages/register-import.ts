/** Reading a register in from a file: the file, the dry run, and the choice to apply it. */
export const registerImport = {
  'register-import.title': 'Läs in register från fil',
  'register-import.kind': 'Vad ska läsas in?',
  'register-import.kind.points': 'Trygghetspunkter',
  'register-import.kind.premises': 'Samhällsviktiga verksamheter',
  'register-import.file': 'Fil',
  'register-import.file.hint':
    'CSV (semikolon, komma eller tabb, med kolumnrubriker) eller GeoJSON, högst 2 MB. Hämta registret som fil för att se hur den ska se ut.',
  'register-import.file.choose': 'Välj fil',
  'register-import.file.other': 'Välj en annan fil',
  'register-import.example': 'Hämta registret som mall',
  'register-import.nothing-yet': 'Ingenting ändras förrän du har sett vad filen skulle ändra.',
  'register-import.result': 'Det här skulle ändras av {file}',
  'register-import.guessed':
    'Filen är inte i UTF-8. Den är läst som äldre Windows-text. Kontrollera att å, ä och ö stämmer.',
  'register-import.unread': 'Kolumner som inte läses: {columns}.',
  'register-import.count.new': '{count, plural, one {en ny} other {# nya}}',
  'register-import.count.changed': '{count, plural, one {en ändrad} other {# ändrade}}',
  'register-import.count.unchanged': '{count, plural, one {en oförändrad} other {# oförändrade}}',
  'register-import.count.refused':
    '{count, plural, one {en går inte att läsa in} other {# går inte att läsa in}}',
  'register-import.outcome.new': 'Ny',
  'register-import.outcome.changed': 'Ändras',
  'register-import.outcome.unchanged': 'Oförändrad',
  'register-import.outcome.refused': 'Går inte',
  'register-import.show': 'Visa',
  'register-import.show.all': 'Alla rader',
  'register-import.column.row': 'Rad',
  'register-import.column.name': 'Namn',
  'register-import.column.outcome': 'Följd',
  'register-import.column.what': 'Vad',
  'register-import.change': '{field}: {before} blir {after}',
  'register-import.change.new': '{field}: {after}',
  'register-import.empty': 'tomt',
  'register-import.unnamed': 'Utan namn',
  'register-import.without':
    '{count, plural, one {Läs in de andra raderna och utelämna rad {rows}} other {Läs in de andra raderna och utelämna raderna {rows}}}',
  'register-import.without.hint': 'Rätta hellre filen och läs in den igen. Det som utelämnas ändras inte.',
  'register-import.replace':
    '{count, plural, one {Ta också bort den verksamhet som inte står i filen} other {Ta också bort de # verksamheter som inte står i filen}}',
  'register-import.replace.names': 'Tas bort: {names}.',
  'register-import.apply': '{count, plural, one {Läs in en rad} other {Läs in # rader}}',
  'register-import.apply.busy': 'Läser in',
  'register-import.apply.nothing': 'Filen ändrar ingenting.',
  'register-import.apply.choose': 'Välj först vad som ska hända med raderna som inte går att läsa in.',
  'register-import.whole': 'Allt läses in på en gång, eller inget av det.',
  'register-import.done': '{count, plural, one {En rad är inläst} other {# rader är inlästa}}',
  'register-import.done.left':
    '{count, plural, one {Rad {rows} utelämnades.} other {Raderna {rows} utelämnades.}}',
  'register-import.done.show': 'Till registret',
  'register-import.problem.too-large':
    'Filen är större än 2 MB. Ett register är mindre än så. Är det rätt fil?',
  'register-import.problem.empty': 'Filen är tom.',
  'register-import.problem.not-text':
    'Filen är inte text. Spara kalkylarket som CSV, eller hämta kartlagret som GeoJSON.',
  'register-import.problem.not-csv':
    'Filen går inte att läsa som CSV{hasLine, select, yes { från rad {line}} other {}}. Ett citattecken kan sakna sitt par.',
  'register-import.problem.not-geojson': 'Filen är inte GeoJSON med punkter i en FeatureCollection.',
  'register-import.problem.no-name-column':
    'Kolumnen Namn saknas på första raden. Kolumner som läses: {known}.',
  'register-import.problem.no-rows': 'Filen har inga rader efter rubrikerna.',
  'register-import.problem.too-many-rows':
    'Filen har {count} rader. Högst {most} läses in åt gången. Dela filen.',
  'register-import.problem.unreadable': 'Filen gick inte att öppna. Den kan ha flyttats. Välj den igen.',
  'register-import.not-allowed': 'Du kan se registren men inte ändra dem.',
} as const;
