/** The krisledningsnämnd's meetings and their minutes. */
export const meeting = {
  'meeting.seat.chair': 'ordförande',
  'meeting.seat.vice-chair': 'vice ordförande',
  'meeting.seat.member': 'ledamot',
  'meeting.seat.substitute': 'ersättare',
  'meeting.outcome.decided': 'Beslutad',
  'meeting.outcome.noted': 'Lagd till handlingarna',
  'meeting.outcome.postponed': 'Bordlagd',
} as const;
