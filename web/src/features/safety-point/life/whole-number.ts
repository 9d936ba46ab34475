const most = 100_000;

/** A whole number of at least so many that somebody typed, "1 200"; undefined where nothing was typed, null where it is no such number. */
export function wholeNumber(typed: string, least = 1): number | null | undefined {
  const digits = typed.replaceAll(/\s/g, '');
  if (digits === '') return undefined;
  const value = /^\d{1,6}$/.test(digits) ? Number(digits) : -1;
  return value >= least && value <= most ? value : null;
}
