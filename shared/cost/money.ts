const decimals = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });

/** Öre as kronor, "3 150 kr" or "12,50 kr", with no-break spaces. */
export function kronor(ore: number): string {
  const figure = ore % 100 === 0 ? whole.format(ore / 100) : decimals.format(ore / 100);
  return `${figure}\u00a0kr`;
}

/** Minutes as worked time, "7 h 30 min". */
export function workedTime(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const left = minutes % 60;
  const parts = [
    hours > 0 ? `${whole.format(hours)}\u00a0h` : '',
    left > 0 || hours === 0 ? `${left}\u00a0min` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
