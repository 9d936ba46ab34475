/** A key fact's value in parts: what leads the figure, the figure itself, and what follows it. */
export interface Figure {
  readonly lead: string;
  readonly figure: string;
  readonly rest: string;
}

/** Up to this many characters a value is one figure: "−7 °C", "14:00". */
const short = 7;
const pattern = /^(?:(\p{L}+)\s)?([−+-]?\d[\d\u00a0\u202f ]*(?:[.,:]\d+)?(?:\s?%)?)(\s.*)?$/u;

/** Parts a value so that its figure may be set large: "omkring 2 900", "9 av 12 nådda". A value in words has no figure. */
export function splitFigure(value: string): Figure {
  const text = value.trim();
  if (text.length <= short) return { lead: '', figure: text, rest: '' };
  const [, lead = '', figure = '', rest = ''] = pattern.exec(text) ?? [];
  if (figure === '') return { lead: '', figure: '', rest: text };
  return { lead, figure: figure.trim(), rest: rest.trim() };
}
