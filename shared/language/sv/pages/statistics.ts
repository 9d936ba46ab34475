/** Statistics over incidents. */
export const statistics = {
  'statistics.period': 'Tid',
  'statistics.period.year': 'I år',
  'statistics.period.twelve': '12 månader',
  'statistics.period.all': 'Hela loggen',
  'statistics.none': 'Inga händelser under tiden.',
  'statistics.count':
    '{count, plural, one {En händelse} other {# händelser}}{exercises, plural, =0 {} one {, en övning oräknad} other {, # övningar oräknade}}. Tider är medianer från första samtalet.',
  'statistics.exercises':
    '{count, plural, one {En händelse utvärderas som övning och räknas inte.} other {# händelser utvärderas som övning och räknas inte.}}',
  'statistics.by-type': 'Efter typ',
  'statistics.by-level': 'Efter högsta nivå',
  'statistics.by-month': 'Efter månad',
  'statistics.by-department': 'Efter förvaltning',
  'statistics.no-department': 'Ingen angiven',
  'statistics.what': 'Vad',
  'statistics.incidents': 'Antal',
  'statistics.to-level': 'Till nivå',
  'statistics.to-closed': 'Till avslut',
  'statistics.cost': 'Kostnad',
  'statistics.goals': 'Egna mål över tid',
  'statistics.goals.none': 'Inga mål är satta.',
  'statistics.goals.none.what': 'Målen sätts på sidan Utvärdering.',
  'statistics.goal':
    'Mål {within}. Nått i {met} av {all}.{median, select, none {} other { Median {median}.}}',
} as const;
