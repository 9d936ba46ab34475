/** A piece of a text; `hit`: it is of a word that was asked for. */
export type Piece = { readonly text: string; readonly hit: boolean };

/** So much of a text is shown around its first hit. */
const shown = 260;
const before = 80;

/**
 * A text with the words marked that begin or end with one of the stems (lower case, as the index has them), which in Swedish is also
 * where words are put together. A long text is cut to what surrounds its first hit.
 */
export function marked(text: string, stems: readonly string[]): readonly Piece[] {
  const words = [...text.matchAll(/[\p{L}\p{N}#][\p{L}\p{N}-]*/gu)];
  const hits = words.filter(([word]) => isHit(word.toLowerCase(), stems));
  const from = startOf(text, hits[0]?.index ?? 0);
  const to = from + shown >= text.length ? text.length : endOf(text, from + shown);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', hit: false }] : [];
  let at = from;
  for (const { 0: word, index } of hits) {
    if (index < from || index >= to) continue;
    const end = Math.min(index + word.length, to);
    if (index > at) pieces.push({ text: text.slice(at, index), hit: false });
    pieces.push({ text: text.slice(index, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return to < text.length ? [...pieces, { text: ' …', hit: false }] : pieces;
}

function isHit(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => word.startsWith(stem) || (stem.length > 3 && isEnd(word, stem)));
}

/** The end of a word that is put together, with an ending of its own. */
function isEnd(word: string, stem: string): boolean {
  const at = word.lastIndexOf(stem);
  return at > 0 && word.length - at - stem.length <= 4;
}

function startOf(text: string, hit: number): number {
  if (hit <= before || text.length <= shown) return 0;
  const space = text.indexOf(' ', hit - before);
  return space === -1 || space >= hit ? hit : space + 1;
}

function endOf(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > at - 40 ? space : at;
}
