/**
 * A key fact's value as it is set: the figure large and what follows it small, "9" and "av 12 nådda". A short value is
 * all figure ("−7 °C", "14:00"); one that begins with no figure is all text and set a little smaller.
 */
export function splitFigure(value: string): { readonly figure: string; readonly rest: string } {
  const trimmed = value.trim();
  if (trimmed.length <= 7) return { figure: trimmed, rest: '' };
  const found = /^([−+-]?\d[\d\u00a0\u202f ]*(?:[.,:]\d+)?(?:\s?%)?)(\s.*)?$/.exec(trimmed);
  const figure = found?.[1]?.trim() ?? '';
  return figure === '' ? { figure: '', rest: trimmed } : { figure, rest: (found?.[2] ?? '').trim() };
}
