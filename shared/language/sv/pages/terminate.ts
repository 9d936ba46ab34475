/** What the committee holds, has decided, is asked to decide, and has reported. */
export const terminate = {
  'terminate.reverts': 'Det här återgår genast',
  'terminate.reverts.none': 'Inget är övertaget, så inget återgår.',
  'terminate.reverted': 'Det här har återgått',
  'terminate.row': '{area}, till {committee}',
  'terminate.by': 'Avslutat {time} av {by}.',
} as const;
