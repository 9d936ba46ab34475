/** Action cards (åtgärdskort): what fits an incident, its steps and their ticks, and the paper. */
export const actionCard = {
  'action-card.title': 'Åtgärdskort',
} as const;
