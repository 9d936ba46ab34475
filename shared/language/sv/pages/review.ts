/** What is learnt of an incident: key steps, goals, observations, measures. */
export const review = {
  'review.kind.worked': 'Fungerade',
  'review.kind.improve': 'Förbättra',
  'review.kind.noted': 'Att minnas',
  'review.step.first-call': 'Första uppgiften',
  'review.step.reported': 'Händelse upplagd',
  'review.step.assessed': 'Prövad',
  'review.step.level': 'Nivå satt',
  'review.step.alarm': 'Larm sänt',
  'review.step.answered': 'Första kvittensen',
  'review.step.staff': 'Stab aktiverad',
  'review.step.requested': 'Nämnden begärd',
  'review.step.decided': 'Beslut om nämnden',
  'review.step.point-open': 'Första trygghetspunkten öppen',
  'review.step.closed': 'Avslutad',
} as const;
