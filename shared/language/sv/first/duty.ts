/** The duty officer's shift (tjänsteman i beredskap, TiB). */
export const duty = {
  'duty.you': 'Du är TiB',
  'duty.you.until': 'till {time}',
  'duty.other': '{name} är TiB',
  'duty.nobody': 'Ingen i tjänst',
  'duty.take-over': 'Ta passet',
  'duty.hand-over': 'Lämna över',
  'duty.swaps.waits': 'Byte väntar på ditt svar',
  'duty.over.waits': 'Överlämning väntar på dig',
} as const;
