/** Time in words. Clock times, dates and numbers themselves are made by `Intl`. */
export const time = {
  'time.minutes': '{minutes} min',
  'time.hours': '{hours} h',
  'time.hours-minutes': '{hours} h {minutes} min',
  'time.days': '{days} dygn',
  'time.days-hours': '{days} dygn {hours} h',
  'time.seconds': '{seconds} s',
  'time.now': 'nu',
  'time.just-now': 'nyss',
  'time.ago': 'för {duration} sedan',
  'time.in': 'om {duration}',
  'time.late': '{duration} sen',
  'time.since': 'sedan {time}',
  'time.at': 'kl. {time}',
  'time.day-at': '{day} kl. {time}',
} as const;
