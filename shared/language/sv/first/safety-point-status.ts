/** The six statuses of a safety point (trygghetspunkt). Closed and unusable are both "Stängd" to the public. */
export const safetyPointStatus = {
  'safety-point-status.closed': 'Stängd',
  'safety-point-status.preparing': 'Förbereds',
  'safety-point-status.open': 'Öppen',
  'safety-point-status.full': 'Full',
  'safety-point-status.closing': 'Stänger',
  'safety-point-status.unusable': 'Obrukbar',
} as const;
