/** What an incident costs: forms, lists and the account of it. */
export const cost = {
  'cost.kind.hours': 'Arbetad tid',
  'cost.kind.purchase': 'Inköp',
  'cost.kind.other': 'Annat',
} as const;
