/** Whole öre of what a person wrote as kronor: "1 250", "1250,50", "1 250,5 kr"; null where it is no amount. */
export function parseKronor(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0]|kr$/g, '').replace('.', ',');
  const parts = /^(\d{1,9})(?:,(\d{1,2}))?$/.exec(plain);
  if (parts === null) return null;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '0').padEnd(2, '0'));
}

/** Whole minutes of what a person wrote as hours: "8", "7,5", "7:30"; null where it is no time, or none at all. */
export function parseHours(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0]|h$/g, '').replace('.', ',');
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(plain);
  const decimal = /^(\d{1,4})(?:,(\d{1,2}))?$/.exec(plain);
  const minutes =
    clock !== null
      ? Number(clock[1]) * 60 + Number(clock[2])
      : decimal !== null
        ? Math.round((Number(decimal[1]) + Number(`0.${decimal[2] ?? '0'}`)) * 60)
        : 0;
  return minutes > 0 ? minutes : null;
}

/** As a person would write them in the same fields. */
export function writtenKronor(ore: number): string {
  const rest = ore % 100;
  return rest === 0 ? String(ore / 100) : `${Math.floor(ore / 100)},${String(rest).padStart(2, '0')}`;
}

/** Minutes as hours: "7", "7:30". */
export function writtenHours(minutes: number): string {
  const rest = minutes % 60;
  return rest === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, '0')}`;
}
