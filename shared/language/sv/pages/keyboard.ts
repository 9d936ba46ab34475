/** What of the keyboard table is not in the first load. */
export const keyboard = {
  'keyboard.space': 'Mellanslag',
  'keyboard.replay.play': 'Återspelning: spela eller pausa',
  'keyboard.replay.event': 'Återspelning: föregående och nästa post',
  'keyboard.replay.mark': 'Återspelning: föregående och nästa vändpunkt',
} as const;
